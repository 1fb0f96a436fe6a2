package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * Who steals the database while people vote, twice, and its log and its files and the logs of the
 * server, knows of each voter as much as the result says; who does so where a poll is kept as one
 * would think of first knows what each has chosen.
 */
@ExtendWith(ArquillianExtension.class)
class LinkageIT {

  private static final Logger LOG = Logger.getLogger(LinkageIT.class.getName());
  private static final int POLLS = 200;
  private static final int PEOPLE = 60;
  private static final int HANDS = 4;
  private static final int PHASES = 3;
  private static final List<String> DEPARTMENTS = List.of("Forge", "Paint", "Stores");

  @Inject private Town town;
  @Inject private Polls polls;
  @Inject private Rounds rounds;
  @Inject private PollTimer timer;
  @Inject private PollPart part;
  @Inject private Clock clock;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final Random random = new Random(211);
  private final Map<Long, String> departments = new HashMap<>();
  private final Map<String, Long> words = new HashMap<>();
  private final Set<Long> ids = new HashSet<>();
  private final List<NaiveElection> naive = new ArrayList<>();
  private long lap = System.nanoTime();
  private Viewer author;
  private List<Viewer> people;
  private List<Election> elections;

  @Test
  void whoStealsAllButTheKeysKnowsNoMoreThanTheResult() throws Exception {
    Burglary burglary = new Burglary();
    Instant closesAt = clock.instant().plus(Duration.ofDays(30));
    people();
    ask(closesAt);
    lap("asked");
    try (NaiveBox box = new NaiveBox(burglary.connect())) {
      offer(box);
      Traces traces = new Traces(ids, words);
      Set<String> wanted = ids.stream().map(String::valueOf).collect(Collectors.toSet());
      elections.forEach(election -> wanted.addAll(election.texts().keySet()));
      List<Snapshot> backups = new ArrayList<>();
      for (int phase = 1; phase < PHASES; phase++) {
        vote(phase);
        lap("voted");
        vote(box, phase);
        lap("voted naively");
        burglary.search(traces);
        lap("searched");
        backups.add(burglary.backup(wanted));
        lap("saved");
      }
      vote(PHASES);
      vote(box, PHASES);
      lap("voted");
      burglary.search(traces);
      assertNoTextIsThere(traces, backups);
      lap("searched");
      close(closesAt);
      lap("closed");
      for (NaiveElection one : naive) {
        box.end(one.id());
      }
      burglary.search(traces);
      backups.add(burglary.backup(wanted));
      lap("searched and saved");
      LOG.info("Stolen: " + traces.bytes() + " bytes of files, rows: " + backups.get(2).size());
      judge(new Attacker(new Evidence(backups, traces)));
      lap("judged");
    }
  }

  private void lap(String what) {
    long now = System.nanoTime();
    LOG.info("Lap " + what + ": " + (now - lap) / 1_000_000 + " ms");
    lap = now;
  }

  private void judge(Attacker attacker) {
    Score ours = new Score();
    Map<Long, Puzzle> puzzles = new HashMap<>();
    Map<Long, List<OptionCard>> results = results();
    for (Election election : elections) {
      for (QuestionCard question : election.card().questions()) {
        Map<Long, Set<Long>> truth = election.truth(question.id());
        if (question.kind() == PollQuestion.Kind.TEXT) {
          continue;
        }
        Puzzle puzzle = puzzle(election, question, results.get(question.id()));
        puzzles.putIfAbsent(election.id(), puzzle);
        assertThat(attacker.order(puzzle)).hasSameElementsAs(truth.keySet());
        ours.add(puzzle, truth, attacker.guesses(puzzle));
      }
    }
    Map<NaiveBox.Way, Score> theirs = new TreeMap<>();
    for (NaiveElection one : naive) {
      Puzzle puzzle = one.puzzle();
      theirs
          .computeIfAbsent(one.way(), way -> new Score())
          .add(puzzle, one.truth(), attacker.guesses(puzzle));
    }
    LOG.info("The attacker on our secret polls: " + ours);
    theirs.forEach((way, score) -> LOG.info("The attacker on " + way + ": " + score));

    assertThat(ours.sigmas()).as("ours: %s", ours).isLessThan(3);
    assertThat(theirs.get(NaiveBox.Way.ROWS).share()).isGreaterThan(0.9);
    assertThat(theirs.get(NaiveBox.Way.COUNTERS).sigmas()).isGreaterThan(3);
    assertThat(theirs.get(NaiveBox.Way.BATCHES).sigmas()).isGreaterThan(1);
    judgeTexts(attacker, puzzles);
  }

  private void judgeTexts(Attacker attacker, Map<Long, Puzzle> puzzles) {
    Map<String, Integer> right = new TreeMap<>();
    double chance = 0;
    double variance = 0;
    int told = 0;
    for (Election election : elections) {
      if (election.texts().size() < Poll.FEWEST_TEXTS) {
        continue;
      }
      told += election.texts().size();
      double share = 1.0 / election.voters().size();
      chance += election.texts().size() * share;
      variance += election.texts().size() * share * (1 - share);
      long question =
          election.card().questions().stream()
              .filter(it -> it.kind() == PollQuestion.Kind.TEXT)
              .findFirst()
              .orElseThrow()
              .id();
      Map<String, Long> meanings = new HashMap<>();
      election.texts().keySet().forEach(text -> meanings.put(text, words.get(text)));
      attacker
          .authors(puzzles.get(election.id()), question, meanings)
          .forEach(
              (way, authors) -> {
                long hits =
                    authors.entrySet().stream()
                        .filter(it -> election.texts().get(it.getKey()).equals(it.getValue()))
                        .count();
                right.merge(way, (int) hits, Integer::sum);
              });
    }
    LOG.info("Texts: " + told + " told, by chance " + chance + ", the attacker " + right);
    assertThat(told).isPositive();
    assertThat(Collections.max(right.values()))
        .as("%s", right)
        .isLessThan((int) Math.ceil(chance + 3 * Math.sqrt(variance)));
  }

  private void assertNoTextIsThere(Traces traces, List<Snapshot> backups) {
    for (Election election : elections) {
      for (String text : election.texts().keySet()) {
        assertThat(traces.has(words.get(text))).as(text).isFalse();
        assertThat(backups).allSatisfy(it -> assertThat(it.with(text)).isEmpty());
      }
    }
  }

  private void people() throws Exception {
    transaction.begin();
    people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(town.person(Election.word(random)));
    }
    author = town.ann();
    transaction.commit();
    transaction.begin();
    for (Viewer person : people) {
      String department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
      departments.put(person.id(), department);
      em.createQuery("update Person p set p.department = :there where p.id = :id")
          .setParameter("there", department)
          .setParameter("id", person.id())
          .executeUpdate();
      ids.add(person.id());
      words.put(person.name(), person.id());
      words.put(person.slug(), person.id());
    }
    transaction.commit();
  }

  private void ask(Instant closesAt) throws Exception {
    Viewer[] members = Stream.concat(people.stream(), Stream.of(author)).toArray(Viewer[]::new);
    long club = town.chessClub(members);
    List<Long> asked = new ArrayList<>();
    for (int i = 0; i < POLLS; i++) {
      asked.add(polls.ask(author, club, Election.draft(random, i, closesAt), SubmitKey.random()));
    }
    Map<Long, PollCard> cards = part.of(author, asked);
    elections = asked.stream().map(id -> new Election(random, cards.get(id), people)).toList();
    long text = 0;
    for (Election election : elections) {
      ids.add(election.id());
      for (QuestionCard question : election.card().questions()) {
        ids.add(question.id());
        question.options().forEach(option -> ids.add(option.id()));
        question.options().forEach(option -> words.put(option.text(), option.id()));
      }
      for (String said : election.texts().keySet()) {
        words.put(said, --text);
      }
    }
  }

  private void offer(NaiveBox box) throws SQLException {
    long id = 9_000_000_000L;
    for (Election like : elections) {
      QuestionCard question = like.card().questions().get(0);
      if (question.kind() == PollQuestion.Kind.SINGLE) {
        for (NaiveBox.Way way : NaiveBox.Way.values()) {
          Map<Long, Long> options = new HashMap<>();
          long poll = ++id;
          for (OptionCard option : question.options()) {
            options.put(option.id(), ++id);
            box.offer(poll, id);
          }
          ids.add(poll);
          ids.addAll(options.values());
          naive.add(new NaiveElection(way, poll, like, question, options));
        }
      }
    }
  }

  /** Some hands at once, each with polls of its own; the voters of a poll in their turn. */
  private void vote(int phase) throws Exception {
    AtomicInteger hands = new AtomicInteger();
    AtOnce.times(
        HANDS,
        () -> {
          int hand = hands.getAndIncrement();
          List<Election> mine = new ArrayList<>();
          for (int i = hand; i < elections.size(); i += HANDS) {
            Election election = elections.get(i);
            int turns = election.turn(phase) - election.turn(phase - 1);
            mine.addAll(Collections.nCopies(turns, election));
          }
          Collections.shuffle(mine, new Random(phase));
          Map<Election, Integer> turns = new HashMap<>();
          for (Election election : mine) {
            int turn = turns.merge(election, 1, Integer::sum) - 1 + election.turn(phase - 1);
            polls.vote(election.voters().get(turn), election.id(), election.ballot(turn));
          }
          return mine.size();
        });
  }

  private void vote(NaiveBox box, int phase) throws SQLException {
    List<NaiveElection> turns = new ArrayList<>();
    for (NaiveElection one : naive) {
      int many = one.like().turn(phase) - one.like().turn(phase - 1);
      turns.addAll(Collections.nCopies(many, one));
    }
    Collections.shuffle(turns, random);
    Map<Long, Integer> next = new HashMap<>();
    for (NaiveElection one : turns) {
      int turn = next.merge(one.id(), 1, Integer::sum) - 1 + one.like().turn(phase - 1);
      box.vote(one.way(), one.id(), one.like().voters().get(turn).id(), one.option(turn));
    }
  }

  /** By their author, one by one, and by the timer. */
  private void close(Instant closesAt) {
    for (int i = 0; i < elections.size(); i++) {
      if (i % 3 == 0) {
        polls.close(author, elections.get(i).id());
      } else if (i % 3 == 1) {
        rounds.close(elections.get(i).id(), closesAt);
      }
    }
    for (int tries = 0; tries < 100 && !rounds.due(closesAt, 1).isEmpty(); tries++) {
      timer.close(closesAt);
    }
  }

  private Map<Long, List<OptionCard>> results() {
    Collection<PollCard> cards =
        part.of(author, elections.stream().map(Election::id).toList()).values();
    assertThat(cards).hasSize(POLLS).allMatch(PollCard::told);
    return cards.stream()
        .flatMap(card -> card.questions().stream())
        .collect(Collectors.toMap(QuestionCard::id, QuestionCard::options));
  }

  private Puzzle puzzle(Election election, QuestionCard question, List<OptionCard> result) {
    boolean single = question.kind() == PollQuestion.Kind.SINGLE;
    Set<Long> voters = election.truth(question.id()).keySet();
    Map<Long, String> texts = new HashMap<>();
    Map<Long, Long> votes = new HashMap<>();
    for (OptionCard option : result) {
      texts.put(option.id(), option.text());
      votes.put(option.id(), option.votes());
    }
    List<Puzzle.Share> groups = groups(election, votes.keySet());
    boolean told = !groups.isEmpty();
    Puzzle puzzle =
        new Puzzle(
            (single ? "single" : "multiple") + (told ? ", by department" : ""),
            election.id(),
            texts,
            single,
            told ? groups : List.of(new Puzzle.Share(voters, votes)));
    assertThat(puzzle.voters()).isEqualTo(voters);
    assertThat(puzzle.result()).isEqualTo(votes);
    return puzzle;
  }

  private List<Puzzle.Share> groups(Election election, Set<Long> options) {
    Map<String, Map<Long, Long>> groups = new TreeMap<>();
    for (Row row : shares(election.id())) {
      if (options.contains(row.number(1))) {
        groups
            .computeIfAbsent(row.text(0), it -> new HashMap<>())
            .put(row.number(1), row.number(2));
      }
    }
    List<Puzzle.Share> shares = new ArrayList<>();
    groups.forEach(
        (label, votes) -> {
          List<String> those = Arrays.asList(label.split(", "));
          Set<Long> voters =
              election.voters().stream()
                  .map(Viewer::id)
                  .filter(id -> those.contains(departments.get(id)))
                  .collect(Collectors.toSet());
          assertThat(voters).hasSizeGreaterThanOrEqualTo(Poll.FEWEST);
          shares.add(new Puzzle.Share(voters, votes));
        });
    return shares;
  }

  private List<Row> shares(long poll) {
    try {
      transaction.begin();
      try {
        return new Sql()
            .add(
                "select g.label, s.option_id, s.votes from poll_group g"
                    + " join poll_share s on s.group_id = g.id where g.poll_id = ?",
                poll)
            .rows(em);
      } finally {
        transaction.rollback();
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
