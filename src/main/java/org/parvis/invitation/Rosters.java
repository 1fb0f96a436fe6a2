package org.parvis.invitation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.security.Action;
import org.parvis.security.Audit;
import org.parvis.security.Fact;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** The files of colleagues that administrators bring. For anyone else nothing of it exists. */
@Stateless
public class Rosters {

  private static final String CARD =
      "select new org.parvis.invitation.RosterCard(r.id, r.fileName, r.ignored, r.state, p.name,"
          + " r.broughtAt, r.endedAt) from Roster r join Person p on p.id = r.broughtBy";

  private static final String ROWS =
      "select new org.parvis.invitation.RosterRowCard(w.key.line, w.state, w.reason, w.about,"
          + " w.cells.email, w.cells.name, w.cells.jobTitle, w.cells.department, w.cells.site)"
          + " from RosterRow w where w.key.rosterId = :roster and w.key.line > :after";

  @PersistenceContext private EntityManager em;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** A file, opened as often as it is needed. */
  public interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Reads a file and keeps what would become of each line; nothing else happens yet.
   *
   * @return its id
   * @throws RosterRefused if it is no such file; nothing of it is kept
   */
  public long read(Viewer viewer, String fileName, Source source) throws IOException {
    demand(viewer);
    Roster roster = new Roster(viewer.id(), fileName, clock.instant());
    em.persist(roster);
    em.flush();
    RosterReading reading = new RosterReading(em, roster.id());
    RosterFile file = new RosterFile(source::open);
    file.read(reading::take);
    reading.end();
    em.find(Roster.class, roster.id()).ignore(file.ignored());
    return roster.id();
  }

  public Optional<RosterCard> card(Viewer viewer, long id) {
    demand(viewer);
    return em.createQuery(CARD + " where r.id = :id", RosterCard.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(card -> card.with(counts(id)));
  }

  /** Those that were brought last, without their counts. */
  public List<RosterCard> latest(Viewer viewer, int size) {
    demand(viewer);
    return em.createQuery(CARD + " order by r.broughtAt desc, r.id desc", RosterCard.class)
        .setMaxResults(size)
        .getResultList();
  }

  /**
   * Lines of a roster in the order of the file.
   *
   * @param state null for all
   * @param after the line after which to begin, 0 for the first
   */
  public Page<RosterRowCard> rows(Viewer viewer, long id, RowState state, int after, int size) {
    demand(viewer);
    TypedQuery<RosterRowCard> query =
        em.createQuery(
                ROWS + (state == null ? "" : " and w.state = :state") + " order by w.key.line",
                RosterRowCard.class)
            .setParameter("roster", id)
            .setParameter("after", after);
    if (state != null) {
      query.setParameter("state", state);
    }
    return Page.cut(
        query.setMaxResults(size + 1).getResultList(), size, row -> Integer.toString(row.line()));
  }

  /** Lets the work begin; a second time does nothing. */
  public void start(Viewer viewer, long id) {
    demand(viewer);
    Roster roster = find(id);
    if (roster.isRead()) {
      roster.start();
      audit.keep(Fact.done(Action.IMPORT, viewer.id()));
    }
  }

  /** Forgets a file that nothing was done with. */
  public void forget(Viewer viewer, long id) {
    demand(viewer);
    Roster roster = find(id);
    if (roster.isRead()) {
      em.remove(roster);
    }
  }

  private Map<RowState, Long> counts(long id) {
    Map<RowState, Long> counts = new EnumMap<>(RowState.class);
    em.createQuery(
            "select w.state, count(w.key.line) from RosterRow w where w.key.rosterId = :roster"
                + " group by w.state",
            Object[].class)
        .setParameter("roster", id)
        .getResultStream()
        .forEach(row -> counts.put((RowState) row[0], ((Number) row[1]).longValue()));
    return counts;
  }

  private Roster find(long id) {
    return Optional.ofNullable(em.find(Roster.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(NotFound::new);
  }

  private static void demand(Viewer viewer) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
  }
}
