package org.parvis.mark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.person.Viewer;
import org.parvis.storage.InstantConverter;

/**
 * What each card's viewer has read, put aside and follows, and by how many it was seen, in one
 * query of one row for each card.
 */
@ApplicationScoped
@Transactional
public class MarkPart implements CardPart<MarkCard> {

  private static final String MARKS =
      "select c.id, c.author_id, c.published_at, r.content_id, m.saved_at, m.follows, s.people, m.folded_at"
          + " from content c"
          + " left join read_mark r on r.person_id = ? and r.content_id = c.id"
          + " left join mark m on m.person_id = ? and m.content_id = c.id"
          + " left join seen s on s.content_id = c.id"
          + " where c.id in (%s) and"
          + Door.OPEN_SQL;

  @PersistenceContext private EntityManager em;

  private final InstantConverter instants = new InstantConverter();

  @Override
  public String name() {
    return "mark";
  }

  @Override
  public Map<Long, MarkCard> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, MarkCard> cards = new HashMap<>();
    if (contentIds.isEmpty()) {
      return cards;
    }
    long readBefore = instants.convertToDatabaseColumn(viewer.reading().readBefore());
    for (Object row : query(viewer, contentIds).getResultList()) {
      MarkCard card = card((Object[]) row, viewer, readBefore);
      cards.put(card.contentId(), card);
    }
    return cards;
  }

  private Query query(Viewer viewer, Collection<Long> contentIds) {
    String each = String.join(", ", Collections.nCopies(contentIds.size(), "?"));
    Query query = em.createNativeQuery(MARKS.formatted(each));
    int position = 1;
    query.setParameter(position++, viewer.id());
    query.setParameter(position++, viewer.id());
    for (Long id : contentIds) {
      query.setParameter(position++, id);
    }
    return query.setParameter(position, viewer.id());
  }

  private MarkCard card(Object[] row, Viewer viewer, long readBefore) {
    boolean read = row[3] != null || viewer.is(number(row[1])) || number(row[2]) <= readBefore;
    return new MarkCard(
        number(row[0]),
        read,
        row[4] != null,
        row[5] == null ? null : Follow.valueOf((String) row[5]),
        row[6] == null ? 0 : number(row[6]),
        row[7] == null ? null : instants.convertToEntityAttribute(number(row[7])));
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
