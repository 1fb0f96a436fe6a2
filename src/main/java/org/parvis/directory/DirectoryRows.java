package org.parvis.directory;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What a reading of the directory writes, each step a transaction that holds the one row of {@link
 * DirectoryReading}: whoever lost it meanwhile writes nothing more.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DirectoryRows {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<GroupsChanged> changes;

  /** Takes the reading, if it is due and nobody has it: of all who try at once, one gets it. */
  public boolean take(String taker) {
    DirectoryReading reading = held();
    boolean due = reading.isDue(clock.instant());
    if (due) {
      reading.take(taker, clock.instant());
    }
    return due;
  }

  /** It is due now. */
  public void call() {
    held().call(clock.instant());
  }

  /** The groups of the last reading, also those that are gone. */
  public List<DirectoryGroup> groups() {
    return em.createQuery("select g from DirectoryGroup g", DirectoryGroup.class).getResultList();
  }

  /** The addresses of who was in it. */
  public List<String> emails(long groupId) {
    return em.createQuery(
            "select d.email from DirectoryMember d where d.groupId = :id", String.class)
        .setParameter("id", groupId)
        .getResultList();
  }

  /**
   * Writes a group as it is now.
   *
   * @param known its row, null for a new one
   * @return the id of its row
   */
  public long keep(String taker, Long known, FoundGroup found) {
    demand(taker);
    if (known == null) {
      DirectoryGroup group = new DirectoryGroup(found);
      em.persist(group);
      return group.id();
    }
    em.find(DirectoryGroup.class, known).becomes(found);
    return known;
  }

  /** Some come into a group, or leave it. */
  public void move(String taker, long groupId, List<String> comers, List<String> goers) {
    demand(taker);
    comers.forEach(email -> em.persist(new DirectoryMember(groupId, email)));
    if (!goers.isEmpty()) {
      em.createQuery("delete from DirectoryMember d where d.groupId = :id and d.email in :emails")
          .setParameter("id", groupId)
          .setParameter("emails", goers)
          .executeUpdate();
    }
  }

  /** The directory has this group no more: nobody is in it. */
  public void empty(String taker, long groupId) {
    demand(taker);
    em.find(DirectoryGroup.class, groupId).go(clock.instant());
    em.createQuery("delete from DirectoryMember d where d.groupId = :id")
        .setParameter("id", groupId)
        .executeUpdate();
  }

  public void succeed(String taker, Found found, boolean changed, Duration until) {
    demand(taker).succeed(found, clock.instant(), clock.instant().plus(until));
    if (changed) {
      changes.fire(new GroupsChanged());
    }
  }

  /** Nothing is another than before, or no more than what was written already. */
  public void fail(String taker, Trouble trouble, String detail, Duration until) {
    DirectoryReading reading = held();
    if (reading.isTakenBy(taker)) {
      reading.fail(trouble, detail, clock.instant(), clock.instant().plus(until));
    }
  }

  private DirectoryReading demand(String taker) {
    DirectoryReading reading = held();
    if (!reading.isTakenBy(taker)) {
      throw new IllegalStateException("Another server reads the directory now");
    }
    reading.goOn(clock.instant());
    return reading;
  }

  private DirectoryReading held() {
    return em.find(DirectoryReading.class, DirectoryReading.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }
}
