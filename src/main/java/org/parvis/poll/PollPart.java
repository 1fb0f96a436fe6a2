package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.LookupPart;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** What each card of a poll asks, and as much as its reader is told of the answers. */
@ApplicationScoped
@Transactional
public class PollPart extends LookupPart<PollCard> {

  /** With the viewer's id as its parameter, three times. */
  private static final String ASKED =
      "select "
          + PollRow.COLUMNS
          + " from content c join poll_label l on l.content_id = c.id join poll p on p.id = l.poll_id"
          + " join content k on k.id = p.id join poll_question q on q.poll_id = p.id"
          + " left join poll_option o on o.question_id = q.id"
          + " left join poll_vote v on v.option_id = o.id and v.person_id = ?"
          + " left join poll_voter w on w.poll_id = p.id and w.person_id = ?"
          + " left join poll_text t on t.question_id = q.id and t.person_id = ?"
          + " where c.id in ";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "poll";
  }

  @Override
  public Set<Content.Kind> kinds() {
    return EnumSet.of(Content.Kind.POLL, Content.Kind.RESULT);
  }

  @Override
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    return inOrder(
        asked(viewer, contentIds)
            .add(" and k.deleted_at is null and" + Door.OPEN_SQL, viewer.id()));
  }

  @Override
  public Map<Long, PollCard> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    return cards(viewer, rows);
  }

  /** The same of polls that are withheld from others; only of those that the viewer may see. */
  public Map<Long, PollCard> ofWithheld(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return Map.of();
    }
    List<Long> seen =
        em.createQuery(
                "select c.id from Content c where c.id in :ids and c.kind = :poll and"
                    + Door.WITHHELD,
                Long.class)
            .setParameter("ids", contentIds)
            .setParameter("poll", Content.Kind.POLL)
            .setParameter("viewer", viewer.id())
            .getResultList();
    return seen.isEmpty() ? Map.of() : cards(viewer, inOrder(asked(viewer, seen)).rows(em));
  }

  private static Sql asked(Viewer viewer, Collection<Long> contentIds) {
    return new Sql().add(ASKED, viewer.id(), viewer.id(), viewer.id()).addEach(contentIds);
  }

  private Lookup inOrder(Sql selection) {
    return Lookup.of(name(), selection, PollRow.ORDER);
  }

  private Map<Long, PollCard> cards(Viewer viewer, List<Row> rows) {
    Instant now = clock.instant();
    return rows.stream()
        .map(PollRow::of)
        .collect(
            Collectors.groupingBy(
                PollRow::contentId,
                Collectors.collectingAndThen(
                    Collectors.toList(), answers -> PollRows.card(viewer, answers, now))));
  }
}
