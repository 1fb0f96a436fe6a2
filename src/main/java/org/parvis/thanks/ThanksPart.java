package org.parvis.thanks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.content.Content;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;

/** Who is thanked on each card of thanks, and what for, in one query. */
@ApplicationScoped
@Transactional
public class ThanksPart implements CardPart<ThanksCard> {

  private static final String THANKED =
      "select c.id, s.name, p.id, p.slug, p.name, p.portrait, p.jobTitle, p.department"
          + " from Thanks k join k.content c join k.skill s, ThanksPerson t, Person p"
          + " where c.id in :contents and t.thanksId = k.id and p.id = t.personId and"
          + Door.OPEN
          + "order by c.id, t.place";

  @PersistenceContext private EntityManager em;

  @Override
  public String name() {
    return "thanks";
  }

  @Override
  public Set<Content.Kind> kinds() {
    return EnumSet.of(Content.Kind.THANKS);
  }

  @Override
  public Map<Long, ThanksCard> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, List<PersonCard>> people = new HashMap<>();
    Map<Long, String> skills = new HashMap<>();
    for (Object[] row : rows(viewer, contentIds)) {
      skills.put((Long) row[0], (String) row[1]);
      people.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(person(row));
    }
    Map<Long, ThanksCard> cards = new HashMap<>();
    people.forEach((id, thanked) -> cards.put(id, new ThanksCard(thanked, skills.get(id))));
    return cards;
  }

  private List<Object[]> rows(Viewer viewer, Collection<Long> contentIds) {
    return em.createQuery(THANKED, Object[].class)
        .setParameter("contents", contentIds)
        .setParameter("viewer", viewer.id())
        .getResultList();
  }

  private static PersonCard person(Object[] row) {
    return new PersonCard(
        (Long) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7]);
  }
}
