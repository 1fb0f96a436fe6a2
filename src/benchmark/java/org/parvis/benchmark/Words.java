package org.parvis.benchmark;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up what people write, in two languages, the same at each run. */
final class Words {

  private static final List<String> FRENCH =
      List.of(
          "La recette de la nouvelle ligne s’est bien passée, les écarts restent sous 2 %.",
          "Quelqu’un aurait-il déjà branché ce capteur sur l’ancien automate ?",
          "Merci à toute l’équipe du dépôt pour le coup de main de vendredi soir.",
          "Le compte rendu est sur le serveur, dites-moi s’il manque un point.",
          "On cherche deux volontaires pour relire la procédure avant l’été.",
          "La réunion est déplacée à jeudi, 14 h 30, même salle.",
          "J’ai comparé les trois fournisseurs : le deuxième est plus cher mais livre en une semaine.",
          "Attention, le portail nord restera fermé pendant les travaux.",
          "Retour d’expérience : la formation vaut le déplacement, surtout la deuxième journée.",
          "Pensez à vos entretiens, la campagne se termine à la fin du mois.",
          "Le client a validé la maquette, nous pouvons lancer la série.",
          "Une idée toute simple : étiqueter les bacs des deux côtés.",
          "Qui connaît bien les règles d’archivage des plans ?",
          "Nous avons gagné huit minutes par tournée en changeant l’ordre des arrêts.");
  private static final List<String> ENGLISH =
      List.of(
          "The new line passed its acceptance test, with less than 2% of deviation.",
          "Has anyone connected this sensor to the old controller before?",
          "Thank you to everyone at the depot for Friday evening.",
          "The minutes are on the server; tell me if something is missing.",
          "We are looking for two people to read the procedure before summer.",
          "The meeting moves to Thursday, 2:30 pm, same room.",
          "I compared the three suppliers: the second costs more but delivers within a week.",
          "Please note that the north gate stays closed during the works.",
          "The training is worth the trip, above all its second day.",
          "Do not forget your reviews, the campaign closes at the end of the month.",
          "The customer has approved the mock-up, we can start the series.",
          "A simple idea: label the boxes on both sides.",
          "Who knows the rules for archiving drawings?",
          "We saved eight minutes a round by changing the order of the stops.");
  private static final List<String> FIRST =
      List.of(
          "Léa", "Hugo", "Inès", "Yann", "Chloé", "Karim", "Manon", "Pierre", "Anna", "Louis",
          "Sofia", "Julien", "Fatou", "Élodie", "Marc", "Nora", "Paul", "Camille", "Omar", "Ruth",
          "John", "Mary", "Tom", "Alice", "Ben", "Grace", "Peter", "Emma", "Noah", "Priya");
  private static final List<String> LAST =
      List.of(
          "Martin",
          "Bernard",
          "Petit",
          "Durand",
          "Leroy",
          "Moreau",
          "Simon",
          "Laurent",
          "Lefèvre",
          "Garcia",
          "Roux",
          "Fournier",
          "Girard",
          "Bonnet",
          "Diallo",
          "Benali",
          "Nguyen",
          "Rossi",
          "Smith",
          "Jones",
          "Brown",
          "Taylor",
          "Wilson",
          "Clark",
          "Patel",
          "Kowalski",
          "Schmidt",
          "Le Goff",
          "de Vries",
          "Haddad");
  static final List<String> DEPARTMENTS =
      List.of(
          "Production",
          "Maintenance",
          "Logistics",
          "Qualité",
          "Achats",
          "Ventes",
          "Finance",
          "Ressources humaines",
          "Informatique",
          "Engineering",
          "Marketing",
          "Support",
          "Juridique",
          "Safety");
  static final List<String> SITES =
      List.of("Lyon", "Nantes", "Lille", "Toulouse", "Leeds", "Bristol", "Gdańsk");
  static final List<String> JOBS =
      List.of(
          "Technicienne de maintenance",
          "Chef d’équipe",
          "Acheteur",
          "Software developer",
          "Responsable qualité",
          "Site manager",
          "Comptable",
          "Logisticienne",
          "Chargé de projet",
          "Key account manager",
          "Ingénieure procédés",
          "HR partner");

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  String name(int number) {
    return FIRST.get(number % FIRST.size())
        + " "
        + LAST.get(number / FIRST.size() % LAST.size())
        + (number < FIRST.size() * LAST.size() ? "" : " " + LAST.get(number % 7 + 1));
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Sentences of one language; most texts are short. */
  String sentences(int most) {
    List<String> language = random.nextInt(10) < 6 ? FRENCH : ENGLISH;
    int count = 1 + Math.min(random.nextInt(most), random.nextInt(most));
    return IntStream.range(0, count).mapToObj(i -> one(language)).collect(Collectors.joining(" "));
  }

  /** Formatted as the editor sends it: some have a list, a link, something bold. */
  String html(String text) {
    String first = text.replace("&", "&amp;");
    return switch (random.nextInt(8)) {
      case 0 -> "<div>" + first + "</div><ul><li>" + one(FRENCH) + "</li><li>Lyon</li></ul>";
      case 1 ->
          "<div><strong>Info</strong><br />"
              + first
              + " <a href=\"https://example.com/plan/"
              + random.nextInt(1_000)
              + "\" rel=\"noopener nofollow ugc\">example.com</a></div>";
      default -> "<div>" + first + "</div>";
    };
  }
}
