package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.content.Content;
import org.parvis.person.Viewer;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** What each card of a poll asks, and as much as its reader is told of the answers; one query. */
@ApplicationScoped
@Transactional
public class PollPart implements CardPart<PollCard> {

  private static final String ASKED =
      "select c.id, p.id, c.title, c.author_id, p.secrecy, p.results, p.breakdown, p.additions,"
          + " p.ordering, p.closes_at, p.closed_at, p.outcome, p.voters, p.decision, w.person_id,"
          + " q.id, q.kind, q.text, q.most, o.id, o.text, o.votes, o.points, v.place, t.text"
          + " from content c join poll_label l on l.content_id = c.id join poll p on p.id = l.poll_id"
          + " join content k on k.id = p.id and k.deleted_at is null"
          + " join poll_question q on q.poll_id = p.id"
          + " left join poll_option o on o.question_id = q.id"
          + " left join poll_vote v on v.option_id = o.id and v.person_id = ?"
          + " left join poll_voter w on w.poll_id = p.id and w.person_id = ?"
          + " left join poll_text t on t.question_id = q.id and t.person_id = ?"
          + " where"
          + Door.OPEN_SQL
          + " and c.id in ";

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
  public Map<Long, PollCard> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, List<Row>> rows = new LinkedHashMap<>();
    for (Row row : rows(viewer, contentIds)) {
      rows.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(row);
    }
    Map<Long, PollCard> cards = new HashMap<>();
    rows.forEach((id, some) -> cards.put(id, PollRows.card(viewer, some, clock.instant())));
    return cards;
  }

  private List<Row> rows(Viewer viewer, Collection<Long> contentIds) {
    return contentIds.isEmpty()
        ? List.of()
        : new Sql()
            .add(ASKED, viewer.id(), viewer.id(), viewer.id(), viewer.id())
            .addEach(contentIds)
            .add(" order by c.id, q.place, o.place, o.id")
            .rows(em);
  }
}
