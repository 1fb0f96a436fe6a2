package org.parvis.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What administrators see of the outbox. Everyone else gets {@link NotFound}. */
@Stateless
public class MailLog {

  private static final String ROWS =
      "select new org.parvis.mail.MailRow(m.id, m.topic, m.recipient, m.state, m.owedAt, m.dueAt,"
          + " m.tries, m.problem) from Mail m where m.state = :state"
          + " and (m.owedAt < :at or (m.owedAt = :at and m.id < :id))"
          + " order by m.owedAt desc, m.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private MailServer server;
  @Inject private Absence absence;
  @Inject private Clock clock;

  /** How many there are in each state; what was sent long ago is forgotten. */
  public Map<Mail.State, Long> counts(Viewer viewer) {
    demand(viewer);
    Map<Mail.State, Long> counts = new EnumMap<>(Mail.State.class);
    for (Mail.State state : Mail.State.values()) {
      counts.put(state, 0L);
    }
    em.createQuery("select m.state, count(m.id) from Mail m group by m.state", Object[].class)
        .getResultStream()
        .forEach(row -> counts.put((Mail.State) row[0], (Long) row[1]));
    return counts;
  }

  /** The mails in one state, the latest first. */
  public Page<MailRow> page(Viewer viewer, Mail.State state, Cursor before, int size) {
    demand(viewer);
    return Page.cut(
        em.createQuery(ROWS, MailRow.class)
            .setParameter("state", state)
            .setParameter("at", before.at())
            .setParameter("id", before.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        MailRow::cursor);
  }

  /** Sends what had failed once more, and does not wait for the server any longer. */
  public void tryAgain(Viewer viewer) {
    demand(viewer);
    em.createQuery(
            "update Mail m set m.state = :waiting, m.owedAt = :now, m.dueAt = :now, m.tries = 0"
                + " where m.state = :failed")
        .setParameter("waiting", Mail.State.WAITING)
        .setParameter("failed", Mail.State.FAILED)
        .setParameter("now", clock.instant())
        .executeUpdate();
    absence.tryAgain();
  }

  public boolean isOn(Viewer viewer) {
    demand(viewer);
    return server.isOn();
  }

  /** The address of the mail server. */
  public String place(Viewer viewer) {
    demand(viewer);
    return server.place();
  }

  /** Since when this node has not reached the mail server; empty if it has. */
  public Optional<Instant> awaySince(Viewer viewer) {
    demand(viewer);
    return absence.since();
  }

  /** What went wrong when the server was tried last. */
  public String trouble(Viewer viewer) {
    demand(viewer);
    return absence.reason();
  }

  private static void demand(Viewer viewer) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
  }
}
