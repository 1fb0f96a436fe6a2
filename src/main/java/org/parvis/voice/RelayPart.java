package org.parvis.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.content.Content;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;

/** Whose words are on each card of relayed ones, in one query. */
@ApplicationScoped
@Transactional
public class RelayPart implements CardPart<RelayCard> {

  private static final String SAID =
      "select c.id, r.saidBy, p.id, p.slug, p.name, p.portrait, p.jobTitle, p.department"
          + " from Relayed r join r.content c left join Person p on p.id = r.colleagueId"
          + " where c.id in :contents and"
          + Door.OPEN;

  @PersistenceContext private EntityManager em;

  @Override
  public String name() {
    return "voice";
  }

  @Override
  public Set<Content.Kind> kinds() {
    return EnumSet.of(Content.Kind.RELAY);
  }

  @Override
  public Map<Long, RelayCard> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, RelayCard> cards = new HashMap<>();
    em.createQuery(SAID, Object[].class)
        .setParameter("contents", contentIds)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .forEach(row -> cards.put((Long) row[0], new RelayCard((String) row[1], person(row))));
    return cards;
  }

  private static PersonCard person(Object[] row) {
    return row[2] == null
        ? null
        : new PersonCard(
            (Long) row[2],
            (String) row[3],
            (String) row[4],
            (String) row[5],
            (String) row[6],
            (String) row[7]);
  }
}
