package org.parvis.mail;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parvis.shared.Text;

/**
 * The rows of the outbox, each step in a transaction of its own. Who takes a mail has it for {@link
 * #LEASE}; if they die meanwhile, someone else takes it then.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {

  static final Duration LEASE = Duration.ofMinutes(10);
  static final Duration PATIENCE = Duration.ofDays(5);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration KEPT_FAILURES = Duration.ofDays(90);
  private static final int LONGEST_PROBLEM = 300;

  @PersistenceContext private EntityManager em;

  /** Takes mails that are due; of all who try at once, one gets each. */
  public List<Mail> take(Instant now, String taker, int most) {
    return em
        .createQuery(
            "select m from Mail m where m.state = :waiting and m.dueAt <= :now"
                + " order by m.dueAt, m.id",
            Mail.class)
        .setParameter("waiting", Mail.State.WAITING)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .filter(mail -> isTaken(mail, now, taker))
        .toList();
  }

  private boolean isTaken(Mail mail, Instant now, String taker) {
    return em.createQuery(
                "update Mail m set m.dueAt = :until, m.taker = :taker, m.tries = m.tries + 1"
                    + " where m.id = :id and m.state = :waiting and m.dueAt <= :now")
            .setParameter("until", now.plus(LEASE))
            .setParameter("taker", taker)
            .setParameter("id", mail.id())
            .setParameter("waiting", Mail.State.WAITING)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** It is done with; nothing that it said is kept. */
  public void close(long id, Mail.State state) {
    em.createQuery(
            "update Mail m set m.state = :state, m.taker = null, m.problem = null, m.subject = null,"
                + " m.body = null, m.html = null, m.unsubscribe = null where m.id = :id")
        .setParameter("state", state)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Gives back what this taker could not try, as the server is away. */
  public void release(String taker, Instant now) {
    em.createQuery(
            "update Mail m set m.dueAt = :now, m.taker = null, m.tries = m.tries - 1"
                + " where m.taker = :taker and m.state = :waiting")
        .setParameter("now", now)
        .setParameter("taker", taker)
        .setParameter("waiting", Mail.State.WAITING)
        .executeUpdate();
  }

  /** The server did not take it now: later again, for {@link #PATIENCE}. */
  public void postpone(long id, Instant due, String problem) {
    em.createQuery(
            "update Mail m set m.dueAt = :due, m.taker = null, m.problem = :problem where m.id = :id")
        .setParameter("due", due)
        .setParameter("problem", Text.excerpt(problem, LONGEST_PROBLEM))
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Never again, unless an administrator says so. */
  public void fail(long id, String problem) {
    em.createQuery(
            "update Mail m set m.state = :failed, m.taker = null, m.problem = :problem where m.id = :id")
        .setParameter("failed", Mail.State.FAILED)
        .setParameter("problem", Text.excerpt(problem, LONGEST_PROBLEM))
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Gives up what has waited for too long. */
  public void giveUp(Instant now, String problem) {
    em.createQuery(
            "update Mail m set m.state = :failed, m.taker = null, m.problem = :problem"
                + " where m.state = :waiting and m.owedAt < :old")
        .setParameter("failed", Mail.State.FAILED)
        .setParameter("problem", Text.excerpt(problem, LONGEST_PROBLEM))
        .setParameter("waiting", Mail.State.WAITING)
        .setParameter("old", now.minus(PATIENCE))
        .executeUpdate();
  }

  /** Forgets old mail: what was sent after a month, what failed after three. */
  public void purge(Instant now) {
    em.createQuery("delete from Mail m where m.state in :done and m.owedAt < :old")
        .setParameter("done", List.of(Mail.State.SENT, Mail.State.DROPPED))
        .setParameter("old", now.minus(KEPT))
        .executeUpdate();
    em.createQuery("delete from Mail m where m.state = :failed and m.owedAt < :old")
        .setParameter("failed", Mail.State.FAILED)
        .setParameter("old", now.minus(KEPT_FAILURES))
        .executeUpdate();
  }
}
