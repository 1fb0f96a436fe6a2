package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.Wording;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * Whoever looks, and whenever, and whatever they add and subtract: of a secret poll nobody learns
 * how fewer than five of its voters chose, and what was told once is never told otherwise.
 */
@ExtendWith(ArquillianExtension.class)
class SubtractionIT {

  private static final int POLLS = 12;
  private static final int MEMBERS = 34;
  private static final List<String> DEPARTMENTS =
      Arrays.asList("Forge", "Paint", "Stores", "Office", null);

  private static final CSVFormat TABLE =
      CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Pattern PERCENT = Pattern.compile("text-anchor=\"end\">([^<]*)</text>");

  @Inject private Town town;
  @Inject private Polls polls;
  @Inject private PollPart part;
  @Inject private PollResults results;
  @Inject private Clock clock;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final Random random = new Random(54);
  private final Map<Long, String> departments = new HashMap<>();
  private Viewer author;
  private Viewer administrator;
  private Viewer stranger;
  private List<Viewer> members;

  /** A poll, and where each voter was counted. */
  private record Asked(PollCard card, Map<Long, String> voters, Map<Long, Long> chosen) {

    long id() {
      return card.id();
    }
  }

  /** How those of a group chose. */
  private record Told(Set<Long> voters, Map<Long, Long> votes) {}

  @Test
  void nobodyLearnsHowFewerThanFiveChose() throws Exception {
    people();
    for (int i = 0; i < POLLS; i++) {
      Asked poll = ask(i);
      List<Told> told = new ArrayList<>(look(poll));
      for (Viewer voter : voters()) {
        vote(poll, voter);
        told.addAll(look(poll));
        unsettle(voter);
      }
      assertThat(told).as("told while it is open").isEmpty();
      polls.close(author, poll.id());
      told.addAll(look(poll));
      told.addAll(groups(poll));
      assertTold(poll, told);
      assertNothingChanges(poll, told);
    }
  }

  private void assertTold(Asked poll, List<Told> told) {
    long voters = poll.voters().size();
    if (voters < Poll.FEWEST) {
      assertThat(told).isEmpty();
      assertThat(
              number(
                  "select sum(o.votes + o.points) from poll_option o, poll_question q"
                      + " where o.question_id = q.id and q.poll_id = ?",
                  poll))
          .isZero();
    } else {
      assertThat(told).isNotEmpty();
    }
    assertThat(told).allSatisfy(one -> assertThat(one.votes()).isEqualTo(sums(poll, one.voters())));
    assertThat(atoms(told)).allSatisfy(some -> assertThat(some).hasSizeGreaterThanOrEqualTo(5));
    long texts = texts(poll).size();
    long said = poll.chosen().keySet().stream().filter(SubtractionIT::speaks).count();
    assertThat(texts).isEqualTo(said >= Poll.FEWEST_TEXTS ? said : 0);
    assertThat(number("select count(*) from poll_ballot where poll_id = ?", poll)).isZero();
    assertThat(number("select count(*) from poll_urn where poll_id = ?", poll)).isZero();
    assertThat(number("select count(*) from poll_slip where poll_id = ?", poll)).isZero();
  }

  /**
   * Voters whom nothing that is told sets apart. Whatever is added and subtracted gives the sum of
   * some of these sets, never a part of one.
   */
  private static List<Set<Long>> atoms(List<Told> told) {
    Map<Long, Set<Integer>> signs = new HashMap<>();
    for (int i = 0; i < told.size(); i++) {
      for (long voter : told.get(i).voters()) {
        signs.computeIfAbsent(voter, it -> new HashSet<>()).add(i);
      }
    }
    Map<Set<Integer>, Set<Long>> atoms = new HashMap<>();
    signs.forEach((voter, sign) -> atoms.computeIfAbsent(sign, it -> new HashSet<>()).add(voter));
    return List.copyOf(atoms.values());
  }

  private void assertNothingChanges(Asked poll, List<Told> told) throws Exception {
    List<String> texts = texts(poll);
    for (long voter : poll.voters().keySet()) {
      if (random.nextInt(4) == 0) {
        move(voter);
      }
    }
    if (!poll.voters().isEmpty()) {
      leave(poll.voters().keySet().iterator().next());
    }
    Viewer late = members.get(0);
    assertThatThrownBy(() -> vote(poll, late)).hasMessage("poll.refused.closed");
    polls.decide(author, poll.id(), "So be it");
    polls.close(author, poll.id());

    List<Told> again = new ArrayList<>(look(poll));
    again.addAll(groups(poll));
    assertThat(Set.copyOf(again)).isEqualTo(Set.copyOf(told));
    assertThat(texts(poll)).isEqualTo(texts);
    assertThat(part.of(author, List.of(poll.id())).get(poll.id()).voters())
        .isEqualTo(poll.voters().size());
  }

  /** What each kind of viewer is told at this moment. */
  private List<Told> look(Asked poll) {
    List<Told> told = new ArrayList<>();
    List<Viewer> viewers =
        new ArrayList<>(List.of(author, administrator, members.get(MEMBERS - 1)));
    members.stream()
        .filter(it -> poll.voters().containsKey(it.id()))
        .limit(1)
        .forEach(viewers::add);
    for (Viewer viewer : viewers) {
      told.addAll(files(poll, viewer));
      for (PollCard card : part.of(viewer, labels(poll)).values()) {
        QuestionCard question = card.questions().get(0);
        assertThat(card.voters()).isEqualTo(poll.voters().size());
        if (card.told()) {
          Map<Long, Long> votes = new HashMap<>();
          question.options().forEach(option -> votes.put(option.id(), option.votes()));
          told.add(new Told(Set.copyOf(poll.voters().keySet()), votes));
        } else {
          assertThat(question.mean()).isNull();
          assertThat(question.options())
              .allMatch(it -> it.votes() == null && it.percent() == null && !it.leading())
              .allMatch(it -> it.mine() == 0);
        }
      }
    }
    assertThat(part.of(stranger, labels(poll))).isEmpty();
    assertThat(results.find(stranger, poll.id())).isEmpty();
    return told;
  }

  /** What this viewer may take away, in a table and in a picture. */
  private List<Told> files(Asked poll, Viewer viewer) {
    return results
        .find(viewer, poll.id())
        .filter(sheet -> sheet.card().isOpened())
        .map(
            sheet -> {
              assertThat(sheet.card().isNamed()).isFalse();
              Map<String, Map<Long, Long>> votes = table(poll, sheet, viewer);
              String all = Wording.in(Locale.ENGLISH).plain("poll.table.all");
              assertPicture(sheet, votes.get(all));
              List<Told> told = new ArrayList<>();
              told.add(new Told(Set.copyOf(poll.voters().keySet()), votes.remove(all)));
              votes.forEach(
                  (group, sums) -> {
                    long size = sums.values().stream().mapToLong(Long::longValue).sum();
                    told.add(new Told(voters(poll, group, size), sums));
                  });
              return told;
            })
        .orElse(List.of());
  }

  /**
   * How often each answer was chosen, by whom the table names; its words are those that are kept.
   */
  private Map<String, Map<Long, Long>> table(Asked poll, PollSheet sheet, Viewer viewer) {
    StringWriter csv = new StringWriter();
    Map<String, Map<Long, Long>> votes = new TreeMap<>();
    List<String> said = new ArrayList<>();
    try {
      new PollTable(sheet, Locale.ENGLISH).write(csv, PollTable.of(results, viewer, sheet.card()));
      for (CSVRecord line : TABLE.parse(new StringReader(csv.toString().substring(1)))) {
        if (line.get("Votes").isEmpty()) {
          assertThat(line.get("Who")).isEmpty();
          said.add(line.get("Answer"));
        } else {
          long option = option(poll, line.get("Answer"));
          Map<Long, Long> sums = votes.computeIfAbsent(line.get("Who"), it -> new HashMap<>());
          assertThat(sums.put(option, Long.valueOf(line.get("Votes")))).isNull();
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    assertThat(said).isEqualTo(texts(poll));
    return votes;
  }

  private static long option(Asked poll, String text) {
    return poll.card().questions().get(0).options().stream()
        .filter(it -> it.text().equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** It says of each answer what follows from how often all voters chose it, and nothing else. */
  private static void assertPicture(PollSheet sheet, Map<Long, Long> all) {
    String svg = new PollChart(sheet.card(), Locale.ENGLISH).svg();
    List<String> percents =
        sheet.card().questions().get(0).options().stream()
            .map(it -> OptionCard.percent(all.get(it.id()), sheet.card().voters()) + "%")
            .toList();
    assertThat(PERCENT.matcher(svg).results().map(it -> it.group(1)).toList()).isEqualTo(percents);
    assertThat(svg).doesNotContain(DEPARTMENTS.subList(0, DEPARTMENTS.size() - 1));
  }

  private List<Long> labels(Asked poll) {
    return rows("select content_id from poll_label where poll_id = ?", poll).stream()
        .map(row -> row.number(0))
        .toList();
  }

  /** What is kept of groups, which is the most that any page could tell. */
  private List<Told> groups(Asked poll) {
    Map<String, Map<Long, Long>> votes = new TreeMap<>();
    Map<String, Long> sizes = new HashMap<>();
    rows(
            "select g.label, g.voters, s.option_id, s.votes from poll_group g join poll_share s"
                + " on s.group_id = g.id where g.poll_id = ?",
            poll)
        .forEach(
            row -> {
              String label = row.isNull(0) ? "" : row.text(0);
              sizes.put(label, row.number(1));
              votes.computeIfAbsent(label, it -> new HashMap<>()).put(row.number(2), row.number(3));
            });
    List<Told> told = new ArrayList<>();
    sizes.forEach(
        (label, size) -> {
          told.add(new Told(voters(poll, label, size), votes.get(label)));
        });
    return told;
  }

  /** Who is in the group of this name; those who are nowhere may be among them. */
  private static Set<Long> voters(Asked poll, String label, long size) {
    String nowhere = Wording.in(Locale.ENGLISH).plain("poll.group.nowhere");
    Set<Long> voters =
        those(
            poll,
            List.of(label.equals(nowhere) ? "" : label).stream()
                .flatMap(it -> Stream.of(it.split(", ")))
                .toList());
    if (voters.size() != size) {
      voters.addAll(those(poll, Collections.singletonList("")));
    }
    assertThat(voters).as("group %s", label).hasSize((int) size);
    return voters;
  }

  private static Set<Long> those(Asked poll, List<String> there) {
    return poll.voters().entrySet().stream()
        .filter(it -> there.contains(it.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Map<Long, Long> sums(Asked poll, Set<Long> voters) {
    Map<Long, Long> sums = new HashMap<>();
    poll.card().questions().get(0).options().forEach(option -> sums.put(option.id(), 0L));
    voters.forEach(voter -> sums.merge(poll.chosen().get(voter), 1L, Long::sum));
    return sums;
  }

  private List<String> texts(Asked poll) {
    return rows(
            "select t.text, t.person_id from poll_text t, poll_question q"
                + " where t.question_id = q.id and q.poll_id = ? order by t.id",
            poll)
        .stream()
        .peek(row -> assertThat(row.isNull(1)).isTrue())
        .map(row -> row.text(0))
        .toList();
  }

  private void vote(Asked poll, Viewer voter) {
    List<QuestionCard> questions = poll.card().questions();
    List<OptionCard> options = questions.get(0).options();
    long option = options.get(random.nextInt(options.size())).id();
    Map<Long, String> texts =
        speaks(voter.id()) ? Map.of(questions.get(1).id(), Election.word(random)) : Map.of();
    polls.vote(voter, poll.id(), new Ballot(Map.of(questions.get(0).id(), List.of(option)), texts));
    String there = departments.get(voter.id());
    poll.voters().put(voter.id(), there == null ? "" : there);
    poll.chosen().put(voter.id(), option);
  }

  private static boolean speaks(long voter) {
    return voter % 4 > 0;
  }

  /** All but the last may vote. */
  private List<Viewer> voters() {
    List<Viewer> mixed = new ArrayList<>(members.subList(0, MEMBERS - 1));
    mixed.removeIf(it -> !departments.containsKey(it.id()));
    Collections.shuffle(mixed, random);
    return mixed.subList(0, Math.min(mixed.size(), random.nextInt(mixed.size() + 1)));
  }

  private void unsettle(Viewer voter) throws Exception {
    if (random.nextInt(8) == 0) {
      move(voter.id());
    }
  }

  private void move(long person) throws Exception {
    String there = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
    transaction.begin();
    em.createQuery("update Person p set p.department = :there where p.id = :id")
        .setParameter("there", there)
        .setParameter("id", person)
        .executeUpdate();
    transaction.commit();
    departments.put(person, there);
  }

  /** The account is closed; who it was stays. */
  private void leave(long person) throws Exception {
    if (departments.size() > MEMBERS / 2 && members.get(0).id() != person) {
      transaction.begin();
      em.find(Person.class, person).deactivate();
      transaction.commit();
      departments.remove(person);
    }
  }

  private void people() throws Exception {
    transaction.begin();
    author = town.ann();
    administrator = town.administrator();
    stranger = town.stranger();
    members = new ArrayList<>();
    for (int i = 0; i < MEMBERS; i++) {
      members.add(town.person("Mary Member"));
    }
    transaction.commit();
    for (Viewer member : members) {
      move(member.id());
    }
  }

  private Asked ask(int number) {
    PollDraft draft =
        new PollDraft(
            "Where?",
            List.of(
                new QuestionDraft(PollQuestion.Kind.SINGLE, "Where?", "Here\nThere\nNowhere", 1),
                new QuestionDraft(PollQuestion.Kind.TEXT, "Why?", "", 1)),
            null,
            null,
            Poll.Secrecy.SECRET,
            Poll.Results.ALWAYS,
            number % 4 == 0 ? Poll.Breakdown.NONE : Poll.Breakdown.DEPARTMENT,
            Poll.Additions.ANYONE,
            Poll.Ordering.RANDOM,
            clock.instant().plus(Duration.ofDays(1)));
    long club =
        town.chessClub(
            Stream.concat(members.stream(), Stream.of(author, administrator))
                .toArray(Viewer[]::new));
    long id = polls.ask(author, club, draft, SubmitKey.random());
    return new Asked(part.of(author, List.of(id)).get(id), new HashMap<>(), new HashMap<>());
  }

  private long number(String query, Asked poll) {
    return rows(query, poll).get(0).number(0);
  }

  private List<Row> rows(String query, Asked poll) {
    try {
      transaction.begin();
      try {
        return new Sql().add(query, poll.id()).rows(em);
      } finally {
        transaction.rollback();
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
