package org.parvis.invitation;

import java.util.Optional;
import java.util.Set;
import org.parvis.shared.Text;

/** What a column of a roster is about, by the names that people give it in both languages. */
enum RosterColumn {
  EMAIL(
      "email",
      "mail",
      "mel",
      "courriel",
      "adressemail",
      "adresseemail",
      "adresseelectronique",
      "emailaddress",
      "mailaddress"),
  NAME(
      "nom",
      "name",
      "nomcomplet",
      "fullname",
      "nometprenom",
      "prenometnom",
      "nomprenom",
      "prenomnom"),
  FIRST_NAME("prenom", "firstname", "givenname", "forename"),
  LAST_NAME("nomdefamille", "lastname", "surname", "familyname"),
  JOB_TITLE(
      "fonction", "poste", "emploi", "intitule", "metier", "jobtitle", "job", "title", "position"),
  DEPARTMENT("service", "departement", "department", "direction", "unit"),
  SITE("site", "lieu", "etablissement", "location", "office"),
  LANGUAGE("langue", "language", "lang"),
  SKILLS("competences", "competence", "domainesdecompetence", "skills", "skill");

  private final Set<String> names;

  RosterColumn(String... names) {
    this.names = Set.of(names);
  }

  /** The column that has this name, whatever its case, accents and signs. */
  static Optional<RosterColumn> named(String header) {
    String name = Text.fold(header).replaceAll("[^a-z]", "");
    for (RosterColumn column : values()) {
      if (column.names.contains(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
