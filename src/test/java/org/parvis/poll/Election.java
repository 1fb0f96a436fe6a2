package org.parvis.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.parvis.person.Viewer;

/** A secret poll that random people answer at random, each in their turn. */
final class Election {

  private static final int FEWEST_OPTIONS = 2;
  private static final int MOST_OPTIONS = 6;

  private final PollCard card;
  private final List<Viewer> voters;
  private final List<Ballot> ballots = new ArrayList<>();
  private final Map<String, Long> texts = new TreeMap<>();

  Election(Random random, PollCard card, List<Viewer> people) {
    this.card = card;
    int many = Poll.FEWEST + random.nextInt(10);
    if (card.isInWords()) {
      many = Poll.FEWEST_TEXTS + random.nextInt(5);
    }
    List<Viewer> mixed = new ArrayList<>(people);
    Collections.shuffle(mixed, random);
    voters = List.copyOf(mixed.subList(0, many));
    Map<Long, double[]> likings = new HashMap<>();
    for (QuestionCard question : card.questions()) {
      likings.put(
          question.id(),
          question.options().stream()
              .mapToDouble(it -> Math.pow(random.nextDouble(), 2))
              .toArray());
    }
    voters.forEach(voter -> ballots.add(ballot(random, likings, voter)));
  }

  static PollDraft draft(Random random, int number, Instant closesAt) {
    List<QuestionDraft> questions = new ArrayList<>();
    int many = number % 5 == 0 ? 2 + random.nextInt(2) : 1;
    for (int i = 0; i < many; i++) {
      questions.add(question(random));
    }
    if (number % 5 == 0 && number % 2 == 0) {
      questions.add(new QuestionDraft(PollQuestion.Kind.TEXT, word(random), "", 0));
    }
    return new PollDraft(
        word(random),
        questions,
        null,
        null,
        Poll.Secrecy.SECRET,
        Poll.Results.CLOSED,
        number % 3 == 0 ? Poll.Breakdown.DEPARTMENT : Poll.Breakdown.NONE,
        Poll.Additions.AUTHOR,
        Poll.Ordering.GIVEN,
        closesAt);
  }

  private static QuestionDraft question(Random random) {
    PollQuestion.Kind kind =
        random.nextInt(3) == 0 ? PollQuestion.Kind.MULTIPLE : PollQuestion.Kind.SINGLE;
    StringBuilder answers = new StringBuilder();
    int many = FEWEST_OPTIONS + random.nextInt(MOST_OPTIONS - FEWEST_OPTIONS + 1);
    for (int i = 0; i < many; i++) {
      answers.append(word(random)).append('\n');
    }
    return new QuestionDraft(kind, word(random), answers.toString(), 0);
  }

  /** Eight letters that stand nowhere else. */
  static String word(Random random) {
    StringBuilder word = new StringBuilder();
    word.append((char) ('A' + random.nextInt(26)));
    for (int i = 0; i < 9; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private Ballot ballot(Random random, Map<Long, double[]> likings, Viewer voter) {
    Map<Long, List<Long>> options = new HashMap<>();
    Map<Long, String> words = new HashMap<>();
    for (QuestionCard question : card.questions()) {
      if (question.kind() == PollQuestion.Kind.TEXT) {
        if (random.nextInt(10) > 0) {
          String text = word(random);
          words.put(question.id(), text);
          texts.put(text, voter.id());
        }
      } else {
        options.put(question.id(), choice(random, question, likings.get(question.id())));
      }
    }
    return new Ballot(options, words);
  }

  private static List<Long> choice(Random random, QuestionCard question, double[] liking) {
    List<OptionCard> options = question.options();
    Set<Long> chosen = new HashSet<>();
    double sum = 0;
    for (double one : liking) {
      sum += one;
    }
    double at = random.nextDouble() * sum;
    int index = 0;
    while (index < liking.length - 1 && at > liking[index]) {
      at -= liking[index++];
    }
    chosen.add(options.get(index).id());
    if (question.kind() == PollQuestion.Kind.MULTIPLE) {
      for (int i = 0; i < liking.length; i++) {
        if (random.nextDouble() < liking[i]) {
          chosen.add(options.get(i).id());
        }
      }
    }
    return List.copyOf(chosen);
  }

  long id() {
    return card.id();
  }

  PollCard card() {
    return card;
  }

  List<Viewer> voters() {
    return voters;
  }

  Ballot ballot(int turn) {
    return ballots.get(turn);
  }

  /** How many have voted when the first and when the second backup is taken. */
  int turn(int phase) {
    int half = voters.size() / 2;
    return switch (phase) {
      case 0 -> 0;
      case 1 -> half;
      case 2 -> half + 1 + (int) (id() % 2);
      default -> voters.size();
    };
  }

  /** Who wrote each text. */
  Map<String, Long> texts() {
    return texts;
  }

  /** What each has chosen of a question. */
  Map<Long, Set<Long>> truth(long question) {
    Map<Long, Set<Long>> truth = new HashMap<>();
    for (int i = 0; i < voters.size(); i++) {
      truth.put(voters.get(i).id(), Set.copyOf(ballots.get(i).options(question)));
    }
    return truth;
  }
}
