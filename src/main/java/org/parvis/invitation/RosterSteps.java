package org.parvis.invitation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.person.Newcomers;
import org.parvis.person.Person;

/**
 * The work on rosters, a few lines in a transaction: whatever happens, a line is done whole or is
 * still to be done. Whoever works holds the roster, so that two servers take turns.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RosterSteps {

  @PersistenceContext private EntityManager em;
  @Inject private Newcomers newcomers;
  @Inject private Invitations invitations;
  @Inject private Clock clock;

  /** The rosters that there is work on, the oldest first. */
  public List<Long> running() {
    return em.createQuery(
            "select r.id from Roster r where r.state = :running order by r.broughtAt", Long.class)
        .setParameter("running", RosterState.RUNNING)
        .getResultList();
  }

  /**
   * Does the next lines.
   *
   * @return whether there may be more
   */
  public boolean step(long rosterId, int most) {
    Optional<Roster> roster = held(rosterId);
    if (roster.isEmpty()) {
      return false;
    }
    List<RosterRow> rows = next(rosterId, most);
    rows.forEach(row -> take(row, roster.get()));
    if (rows.isEmpty()) {
      roster.get().end(clock.instant());
    }
    return !rows.isEmpty();
  }

  /** Leaves out the next line, which can't be done. */
  public void skip(long rosterId) {
    held(rosterId)
        .flatMap(roster -> next(rosterId, 1).stream().findFirst())
        .ifPresent(row -> row.refuse(Reason.FAILED, null));
  }

  private void take(RosterRow row, Roster roster) {
    RosterCells cells = row.cells();
    if (isKnown(cells.email())) {
      row.isKnown();
      return;
    }
    Person person = newcomers.welcome(cells.email(), cells.called());
    person.describe(cells.jobTitle(), cells.department(), cells.site(), null, null, null);
    person.prefer(cells.language(), null);
    invitations.send(person, roster.broughtBy());
    newcomers.teach(person, cells.skills());
    row.create(person.id());
  }

  private Optional<Roster> held(long id) {
    return Optional.ofNullable(em.find(Roster.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(Roster::isRunning);
  }

  private List<RosterRow> next(long rosterId, int most) {
    return em.createQuery(
            "select w from RosterRow w where w.key.rosterId = :roster and w.state = :ready"
                + " order by w.key.line",
            RosterRow.class)
        .setParameter("roster", rosterId)
        .setParameter("ready", RowState.READY)
        .setMaxResults(most)
        .getResultList();
  }

  private boolean isKnown(String email) {
    return !em.createQuery("select p.id from Person p where p.email = :email", Long.class)
        .setParameter("email", email)
        .getResultList()
        .isEmpty();
  }
}
