package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.parvis.mail.Mails;
import org.parvis.person.Person;
import org.parvis.person.Status;

/** Owes the mails that are due; they are written when they leave. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Mailings {

  private static final int SOME = 200;

  private static final String DUE =
      "select p from Person p where p.status = :active and p.joinedAt < :start and p.id > :after"
          + " and not exists (select 1 from DigestTurn t where t.personId = p.id"
          + " and t.rhythm = :rhythm and t.period = :period)";
  private static final String IN_ZONE =
      " and exists (select 1 from Reader r where r.personId = p.id and r.zone = :zone)";
  private static final String IN_NO_ZONE =
      " and not exists (select 1 from Reader r where r.personId = p.id)";
  private static final String WANTS =
      " and exists (select 1 from Choice x where x.key.personId = p.id and x.mail = :rhythm)";

  @PersistenceContext private EntityManager em;
  @Inject private Choices choices;
  @Inject private Mails mails;

  /**
   * Owes a mail for each notification that was not seen in time, to those who want one at once.
   *
   * @return whether there may be more
   */
  public boolean atOnce(Instant now) {
    em.createNativeQuery("update notification_desk set turns = turns + 1 where id = 1")
        .executeUpdate();
    List<Notification> due =
        em.createQuery(
                "select n from Notification n where n.mailAt <= :now order by n.mailAt",
                Notification.class)
            .setParameter("now", now)
            .setMaxResults(SOME)
            .getResultList();
    for (Notification one : due) {
      Person person = em.find(Person.class, one.personId());
      boolean wanted = choices.of(one.personId()).get(one.kind()).mail() == Rhythm.ONCE;
      if (wanted && one.isUnread() && person.isActive()) {
        mails.owe(Notices.TOPIC, Notices.cause(one), person.email());
        one.mailed(now);
      } else {
        one.settleMail();
      }
    }
    return due.size() == SOME;
  }

  /** The zones in which people read. */
  public List<String> zones() {
    return em.createQuery("select distinct r.zone from Reader r", String.class).getResultList();
  }

  /**
   * Owes the digests of some people.
   *
   * @param zone in which they read, null for those who never said
   * @param after the last of those before, 0 for the first
   * @return the last of these, null if there are no more
   */
  public Long digests(Period period, ZoneId zone, long after, Instant now) {
    String where = zone == null ? IN_NO_ZONE : IN_ZONE;
    String who = period.rhythm() == Rhythm.DAILY ? WANTS : "";
    var query =
        em.createQuery(DUE + where + who + " order by p.id", Person.class)
            .setParameter("active", Status.ACTIVE)
            .setParameter("start", period.start())
            .setParameter("after", after)
            .setParameter("rhythm", period.rhythm())
            .setParameter("period", period.name())
            .setMaxResults(SOME);
    if (zone != null) {
      query.setParameter("zone", zone.getId());
    }
    List<Person> people = query.getResultList();
    people.forEach(person -> owe(person, period, now));
    return people.size() < SOME ? null : people.get(people.size() - 1).id();
  }

  /** Owes one person's digest of a period; a second time does nothing. */
  public void digest(long personId, Period period, Instant now) {
    owe(em.find(Person.class, personId), period, now);
  }

  private void owe(Person person, Period period, Instant now) {
    DigestTurn.Key key = new DigestTurn.Key(person.id(), period.rhythm(), period.name());
    if (em.find(DigestTurn.class, key) == null) {
      em.persist(new DigestTurn(key, lastOf(person, period, now), now));
      mails.owe(Digests.TOPIC, key.cause(), person.email());
    }
  }

  private Instant lastOf(Person person, Period period, Instant now) {
    Instant last =
        em.createQuery(
                "select t from DigestTurn t where t.personId = :person and t.rhythm = :rhythm"
                    + " order by t.owedAt desc",
                DigestTurn.class)
            .setParameter("person", person.id())
            .setParameter("rhythm", period.rhythm())
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .map(DigestTurn::owedAt)
            .orElse(null);
    Instant usual = period.usualSince(now);
    return last == null || last.isBefore(usual) ? usual : last;
  }
}
