package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Person;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/**
 * Takes down whom to invite to a community, thousands if need be; the work itself is done by {@link
 * GuestWork}.
 */
@Stateless
public class GuestLists {

  /** So many lines are on one list. */
  public static final int MOST = 5_000;

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Those whom someone wrote down, one a line, once for each key.
   *
   * @return the id of the list
   * @throws GuestListEmpty if nobody is on it
   * @throws GuestListTooLong if it has more than {@link #MOST} lines
   * @throws Archived if nobody comes in any more
   * @throws NotFound for who may not invite
   */
  public long written(Viewer viewer, long id, String lines, SubmitKey key) {
    return written(viewer, id, lines, null, key);
  }

  /**
   * The same with a word to each.
   *
   * @param word null for none
   */
  public long written(Viewer viewer, long id, String lines, String word, SubmitKey key) {
    List<String> names =
        Text.clean(lines)
            .lines()
            .map(Text::line)
            .filter(line -> !line.isEmpty())
            .distinct()
            .limit(MOST + 1L)
            .toList();
    return once(viewer, id, key)
        .orElseGet(
            () -> {
              refuse(names.size());
              GuestList list = begin(viewer, id, GuestSource.LIST, null, word, key);
              for (int i = 0; i < names.size(); i++) {
                em.persist(new GuestLine(list.id(), i + 1, names.get(i)));
              }
              return list.id();
            });
  }

  /**
   * Everyone who is in this department, or at this site, at this moment, but for the viewer; once
   * for each key.
   *
   * @return the id of the list
   * @throws GuestListEmpty if nobody is there
   * @throws Archived if nobody comes in any more
   * @throws NotFound for who may not invite
   */
  public long everyone(Viewer viewer, long id, GuestSource source, String value, SubmitKey key) {
    return everyone(viewer, id, source, value, null, key);
  }

  /**
   * The same with a word to each.
   *
   * @param word null for none
   */
  public long everyone(
      Viewer viewer, long id, GuestSource source, String value, String word, SubmitKey key) {
    return once(viewer, id, key)
        .orElseGet(
            () -> {
              List<Long> people = at(viewer, source, value);
              refuse(people.size());
              GuestList list = begin(viewer, id, source, Text.line(value), word, key);
              for (int i = 0; i < people.size(); i++) {
                em.persist(new GuestLine(list.id(), i + 1, people.get(i)));
              }
              return list.id();
            });
  }

  private List<Long> at(Viewer viewer, GuestSource source, String value) {
    String field = source == GuestSource.SITE ? "p.siteKey" : "p.departmentKey";
    return em.createQuery(
            "select p.id from Person p where p.status = :active and p.id <> :viewer and "
                + field
                + " = :place order by p.nameKey, p.id",
            Long.class)
        .setParameter("active", Status.ACTIVE)
        .setParameter("viewer", viewer.id())
        .setParameter("place", Text.key(value, Person.LONGEST_NAME))
        .setMaxResults(MOST + 1)
        .getResultList();
  }

  private static void refuse(int size) {
    if (size == 0) {
      throw new GuestListEmpty();
    }
    if (size > MOST) {
      throw new GuestListTooLong(MOST);
    }
  }

  private Optional<Long> once(Viewer viewer, long id, SubmitKey key) {
    turn.of(viewer);
    Community community =
        em.createQuery(
                "select m from Community m where m.id = :id and" + Known.INVITING, Community.class)
            .setParameter("id", id)
            .setParameter("viewer", viewer.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(NotFound::new);
    if (em.find(Audience.class, community.id()).isArchived()) {
      throw new Archived();
    }
    return em.createQuery(
            "select l.id from GuestList l where l.broughtBy = :viewer and l.submitKey = :key",
            Long.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }

  private GuestList begin(
      Viewer viewer, long id, GuestSource source, String value, String word, SubmitKey key) {
    GuestList list = new GuestList(id, viewer.id(), source, value, key.value(), clock.instant());
    list.say(Text.optional(word, CommunityInvitation.LONGEST_WORD, CommunityInvitation.WORD));
    em.persist(list);
    em.flush();
    return list;
  }
}
