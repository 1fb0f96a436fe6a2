package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.person.Person;
import org.parvis.shared.Refusal;

/**
 * The work on lists of guests, some lines in a transaction: whatever happens, a line is done whole
 * or is still to be done. Whoever works holds the list, so that two servers take turns.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GuestSteps {

  private static final Duration KEPT = Duration.ofDays(90);

  @PersistenceContext private EntityManager em;
  @Inject private GuestNames names;
  @Inject private Memberships memberships;
  @Inject private Clock clock;

  /** The lists that there is work on, the oldest first. */
  public List<Long> running() {
    return em.createQuery(
            "select l.id from GuestList l where l.state = :running order by l.broughtAt, l.id",
            Long.class)
        .setParameter("running", GuestList.State.RUNNING)
        .getResultList();
  }

  /**
   * Does the next lines.
   *
   * @return whether there may be more
   * @throws Refusal if who brought the list may not invite any more
   */
  public boolean step(long listId, int most) {
    Optional<GuestList> list = held(listId);
    if (list.isEmpty()) {
      return false;
    }
    List<GuestLine> lines = next(listId, most);
    if (lines.isEmpty()) {
      list.get().end(clock.instant());
      return false;
    }
    invite(list.get(), lines);
    return true;
  }

  /** Leaves out the next line, which can't be done. */
  public void skip(long listId) {
    held(listId)
        .flatMap(list -> next(listId, 1).stream().findFirst())
        .ifPresent(line -> line.becomes(GuestState.FAILED));
  }

  /** Leaves the rest of the list: who brought it may not invite any more. */
  public void stop(long listId) {
    held(listId).ifPresent(list -> list.stop(clock.instant()));
  }

  /** Forgets old lists, and the names on them. */
  public void clear() {
    em.createQuery("delete from GuestList l where l.endedAt < :old")
        .setParameter("old", clock.instant().minus(KEPT))
        .executeUpdate();
  }

  private void invite(GuestList list, List<GuestLine> lines) {
    Map<Long, GuestLine> people = new LinkedHashMap<>();
    for (GuestLine line : lines) {
      find(line);
      Long person = line.personId();
      if (person != null && people.putIfAbsent(person, line) != null) {
        line.becomes(GuestState.BEFORE);
      }
    }
    Person host = em.find(Person.class, list.broughtBy());
    Map<Long, GuestState> fates =
        memberships.inviteListed(host.viewer(), list.communityId(), people.keySet(), list.word());
    people.forEach((person, line) -> line.becomes(fates.get(person)));
  }

  private void find(GuestLine line) {
    if (line.personId() == null) {
      List<Long> meant = names.meant(line.typed());
      if (meant.size() == 1) {
        line.means(meant.get(0));
      } else {
        line.becomes(meant.isEmpty() ? GuestState.UNKNOWN : GuestState.SEVERAL);
      }
    }
  }

  private Optional<GuestList> held(long id) {
    return Optional.ofNullable(em.find(GuestList.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(GuestList::isRunning);
  }

  private List<GuestLine> next(long listId, int most) {
    return em.createQuery(
            "select w from GuestLine w where w.listId = :list and w.state = :waiting"
                + " order by w.line",
            GuestLine.class)
        .setParameter("list", listId)
        .setParameter("waiting", GuestState.WAITING)
        .setMaxResults(most)
        .getResultList();
  }
}
