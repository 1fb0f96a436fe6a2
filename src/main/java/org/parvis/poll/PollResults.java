package org.parvis.poll;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.audience.Audiences;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/**
 * Tells what was answered, to whoever is told on the card and as soon as they are: what is hidden
 * there is not there for them.
 */
@Stateless
public class PollResults {

  private static final String GROUPS =
      "select g.id, g.label, g.voters, s.option_id, s.votes, s.points from poll_group g"
          + " join poll_share s on s.group_id = g.id where g.poll_id = ? order by g.place, g.id";

  private static final String PEOPLE =
      "select v.place, p.id, p.slug, p.name, p.portrait, p.job_title, p.department"
          + " from poll_vote v join person p on p.id = v.person_id"
          + " join poll_option o on o.id = v.option_id"
          + " join poll_question q on q.id = o.question_id join content c on c.id = q.poll_id"
          + " where v.option_id = ? and (v.place > ? or v.place = ? and p.id > ?) and"
          + Door.OPEN_SQL
          + "order by v.place, p.id fetch first ";

  private static final String TEXTS =
      "select t.id said, t.text, p.id, p.slug, p.name, p.portrait, p.job_title, p.department, t.question_id"
          + " from poll_text t join poll_question q on q.id = t.question_id"
          + " join content c on c.id = q.poll_id left join person p on p.id = t.person_id"
          + " where t.question_id = ? and t.id > ? and"
          + Door.OPEN_SQL
          + "order by t.id fetch first ";

  /** So many answers in words stand beside the others. */
  private static final int FIRST_TEXTS = 10;

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private PollPart part;

  /** The poll as on the card of its own label, or of its result where that is gone. */
  public Optional<PollCard> card(Viewer viewer, long id) {
    return card(viewer, "PollLabel l where l.pollId = :id", id);
  }

  /** The poll that an answer belongs to, if the viewer sees it. */
  public Optional<PollCard> ofOption(Viewer viewer, long optionId) {
    return card(
        viewer,
        "PollLabel l, PollQuestion q, PollOption o"
            + " where o.id = :id and q.id = o.questionId and l.pollId = q.pollId",
        optionId);
  }

  /** The poll that a question belongs to, if the viewer sees it. */
  public Optional<PollCard> ofQuestion(Viewer viewer, long questionId) {
    return card(
        viewer, "PollLabel l, PollQuestion q where q.id = :id and l.pollId = q.pollId", questionId);
  }

  private Optional<PollCard> card(Viewer viewer, String which, long id) {
    List<Long> labels =
        em.createQuery("select l.contentId from " + which + " order by l.contentId", Long.class)
            .setParameter("id", id)
            .getResultList();
    Map<Long, PollCard> cards = part.of(viewer, labels);
    return labels.stream().map(cards::get).filter(card -> card != null).findFirst();
  }

  /** All that is told of it at once; nothing if the viewer does not see it. */
  public Optional<PollSheet> find(Viewer viewer, long id) {
    return card(viewer, id)
        .map(
            card -> {
              Content label = contents.find(viewer, card.contentId()).orElseThrow();
              long place = label.audience().id();
              boolean governed =
                  !card.isResult()
                      && !label.audience().isArchived()
                      && (card.mine() || audiences.animates(viewer, place));
              return new PollSheet(card, place, governed, groups(card), firstWords(viewer, card));
            });
  }

  private List<GroupCard> groups(PollCard card) {
    if (!card.told() || card.breakdown() == Poll.Breakdown.NONE) {
      return List.of();
    }
    Map<Long, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : new Sql().add(GROUPS, card.id()).rows(em)) {
      rows.computeIfAbsent(row.number(0), group -> new ArrayList<>()).add(row);
    }
    return rows.values().stream().map(some -> group(card, some)).toList();
  }

  private static GroupCard group(PollCard card, List<Row> rows) {
    long voters = rows.get(0).number(2);
    Map<Long, GroupCard.Share> shares =
        rows.stream()
            .collect(
                Collectors.toMap(
                    row -> row.number(3),
                    row -> new GroupCard.Share(row.number(4), row.number(5))));
    return new GroupCard(
        rows.get(0).text(1),
        voters,
        card.questions().stream()
            .filter(question -> !question.isInWords())
            .map(question -> question.among(voters, shares))
            .toList());
  }

  /**
   * Who chose an answer of an open poll; those who like it most come first.
   *
   * @param poll as the viewer sees it
   * @param after where the page starts, null for the beginning
   */
  public Page<Chooser> who(Viewer viewer, PollCard poll, long optionId, String after, int size) {
    if (!poll.isNamed() || poll.offering(optionId).isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Place start = Place.parse(after);
    return Page.cut(
        new Sql()
                .add(PEOPLE, optionId, start.first, start.first, start.id, viewer.id())
                .add(size + 1 + " rows only")
                .rows(em)
                .stream()
                .map(row -> new Chooser((int) row.number(0), PersonCard.of(row, 1)))
                .toList(),
        size,
        chooser -> new Place(chooser.place(), chooser.person().id()).toString());
  }

  /**
   * The answers in words to a question, of a secret poll without names and in no order of time.
   *
   * @param poll as the viewer sees it
   * @param after where the page starts, null for the beginning
   */
  public Page<Saying> words(Viewer viewer, PollCard poll, long questionId, String after, int size) {
    return poll.told() && poll.question(questionId).isPresent()
        ? page(texts(viewer, questionId, Place.parse(after).id, size).rows(em), size)
        : new Page<>(List.of(), null);
  }

  /** The first answers to each question in words, in one query. */
  private Map<Long, Page<Saying>> firstWords(Viewer viewer, PollCard card) {
    List<QuestionCard> asked =
        card.told()
            ? card.questions().stream().filter(QuestionCard::isInWords).toList()
            : List.of();
    if (asked.isEmpty()) {
      return Map.of();
    }
    Sql all = new Sql();
    for (QuestionCard question : asked) {
      all.add(question == asked.get(0) ? "select * from (" : " union all select * from (")
          .add(texts(viewer, question.id(), 0, FIRST_TEXTS))
          .add(") said");
    }
    Map<Long, List<Row>> rows =
        all.rows(em).stream().collect(Collectors.groupingBy(row -> row.number(8)));
    return rows.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, of -> page(of.getValue(), FIRST_TEXTS)));
  }

  private static Sql texts(Viewer viewer, long questionId, long after, int size) {
    return new Sql().add(TEXTS, questionId, after, viewer.id()).add(size + 1 + " rows only");
  }

  private static Page<Saying> page(List<Row> rows, int size) {
    return Page.cut(
        rows.stream()
            .sorted(Comparator.comparingLong(row -> row.number(0)))
            .map(row -> new Saying(row.number(0), row.text(1), PersonCard.of(row, 2)))
            .toList(),
        size,
        saying -> new Place(0, saying.id()).toString());
  }

  /** Where a page of a list starts. */
  private record Place(long first, long id) {

    static Place parse(String text) {
      return text != null && text.matches("\\d{1,3}-\\d{1,18}")
          ? new Place(
              Long.parseLong(text.substring(0, text.indexOf('-'))),
              Long.parseLong(text.substring(text.indexOf('-') + 1)))
          : new Place(0, 0);
    }

    @Override
    public String toString() {
      return first + "-" + id;
    }
  }
}
