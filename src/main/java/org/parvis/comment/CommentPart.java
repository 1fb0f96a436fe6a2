package org.parvis.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.person.Viewer;
import org.parvis.storage.InstantConverter;

/**
 * The latest two comments of each card, how they are liked, and how many there are, in one query.
 *
 * <p>SQL, because JPQL can't take the latest two of each: one short index scan for each content.
 */
@ApplicationScoped
@Transactional
public class CommentPart implements CardPart<CommentGlimpse> {

  private static final int LATEST = 2;
  private static final String LATEST_OF_ONE =
      "select * from (select k.id, k.content_id, k.parent_id, k.body, k.written_at, k.edited_at,"
          + " k.version, k.thread_at, k.thread_id, k.author_id, k.html from comment k"
          + " where k.content_id = ? and k.deleted_at is null"
          + " order by k.written_at desc, k.id desc fetch first "
          + LATEST
          + " rows only) latest";
  private static final String CARDS =
      "select t.id, t.content_id, t.parent_id, pa.name, t.body, t.written_at, t.edited_at,"
          + " t.version, t.thread_at, t.thread_id, a.id, a.slug, a.name, a.portrait, a.job_title,"
          + " a.department, (select count(*) from comment n"
          + " where n.content_id = t.content_id and n.deleted_at is null),"
          + " (select count(*) from comment_like l where l.comment_id = t.id),"
          + " (select count(*) from comment_like m where m.comment_id = t.id and m.person_id = ?), t.html"
          + " from (%s) t"
          + " join content c on c.id = t.content_id"
          + " join person a on a.id = t.author_id"
          + " left join comment q on q.id = t.parent_id"
          + " left join person pa on pa.id = q.author_id"
          + " where"
          + Door.OPEN_SQL
          + "order by t.written_at desc, t.id desc";

  @PersistenceContext private EntityManager em;

  private final InstantConverter instants = new InstantConverter();

  @Override
  public String name() {
    return "comment";
  }

  @Override
  public Map<Long, CommentGlimpse> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, CommentGlimpse> glimpses = new HashMap<>();
    contentIds.forEach(id -> glimpses.put(id, CommentGlimpse.NONE));
    for (Object row : rows(viewer, contentIds)) {
      Object[] columns = (Object[]) row;
      CommentCard card = card(columns);
      glimpses.merge(
          card.contentId(),
          new CommentGlimpse(number(columns[16]), List.of(card)),
          CommentPart::older);
    }
    return glimpses;
  }

  private static CommentGlimpse older(CommentGlimpse shown, CommentGlimpse older) {
    List<CommentCard> latest = new ArrayList<>(older.latest());
    latest.addAll(shown.latest());
    return new CommentGlimpse(older.count(), latest);
  }

  private List<?> rows(Viewer viewer, Collection<Long> contentIds) {
    if (contentIds.isEmpty()) {
      return List.of();
    }
    String each = String.join(" union all ", Collections.nCopies(contentIds.size(), LATEST_OF_ONE));
    Query query = em.createNativeQuery(CARDS.formatted(each));
    int position = 1;
    query.setParameter(position++, viewer.id());
    for (Long id : contentIds) {
      query.setParameter(position++, id);
    }
    return query.setParameter(position, viewer.id()).getResultList();
  }

  private CommentCard card(Object[] row) {
    return new CommentCard(
        number(row[0]),
        number(row[1]),
        number(row[2]),
        (String) row[3],
        (String) row[4],
        (String) row[19],
        instants.convertToEntityAttribute(number(row[5])),
        instants.convertToEntityAttribute(number(row[6])),
        null,
        ((Number) row[7]).intValue(),
        instants.convertToEntityAttribute(number(row[8])),
        number(row[9]),
        number(row[10]),
        (String) row[11],
        (String) row[12],
        (String) row[13],
        (String) row[14],
        (String) row[15],
        number(row[17]),
        number(row[18]));
  }

  private static Long number(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }
}
