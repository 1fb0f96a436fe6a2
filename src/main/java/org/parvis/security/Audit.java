package org.parvis.security;

import static java.util.Map.entry;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parvis.activity.Activity;
import org.parvis.activity.Movement;
import org.parvis.activity.Verb;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.shared.Text;

/** The memory of who came in, who was refused, and what was done to accounts and to content. */
@Stateless
public class Audit {

  private static final String LINES =
      "select new org.parvis.security.AuditLine(a.id, a.occurredAt, a.action, a.outcome,"
          + " a.actorId, a.subject, a.address, a.requestId) from AuditEntry a"
          + " where (a.occurredAt < :at or a.occurredAt = :at and a.id < :id)";

  private static final Map<Verb, Action> OF_CONTENTS =
      Map.ofEntries(
          Map.entry(Verb.DELETED, Action.DELETE),
          Map.entry(Verb.RESTORED, Action.RESTORE),
          Map.entry(Verb.PINNED, Action.PIN),
          Map.entry(Verb.UNPINNED, Action.UNPIN),
          Map.entry(Verb.MOVED, Action.MOVE),
          Map.entry(Verb.LOCKED, Action.LOCK),
          Map.entry(Verb.UNLOCKED, Action.UNLOCK),
          Map.entry(Verb.HIDDEN, Action.HIDE),
          Map.entry(Verb.SHOWN, Action.SHOW),
          Map.entry(Verb.APPROVED, Action.APPROVE),
          Map.entry(Verb.DECLINED, Action.DECLINE));

  private static final Map<Movement.Step, Action> OF_PLACES =
      Map.ofEntries(
          entry(Movement.Step.ARCHIVED, Action.ARCHIVE_PLACE),
          entry(Movement.Step.REOPENED, Action.REOPEN_PLACE),
          entry(Movement.Step.DELETED, Action.DELETE_PLACE),
          entry(Movement.Step.RESTORED, Action.RESTORE_PLACE),
          entry(Movement.Step.RECOGNIZED, Action.RECOGNIZE_PLACE),
          entry(Movement.Step.UNRECOGNIZED, Action.UNRECOGNIZE_PLACE),
          entry(Movement.Step.PILOTED, Action.PILOT_PLACE),
          entry(Movement.Step.DECIDED, Action.DECIDE_PILOT),
          entry(Movement.Step.TEMPLATED, Action.MAKE_TEMPLATE),
          entry(Movement.Step.UNTEMPLATED, Action.REMOVE_TEMPLATE),
          entry(Movement.Step.BOUND, Action.BIND_PLACE),
          entry(Movement.Step.UNBOUND, Action.UNBIND_PLACE));

  /** What is done to people there, and is a permission given or taken. */
  private static final Map<Movement.Step, Action> OF_PEOPLE =
      Map.of(
          Movement.Step.NAMED, Action.NAME_OFFICE,
          Movement.Step.UNNAMED, Action.UNNAME_OFFICE);

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** Keeps what is done, together with it or not at all. */
  public void keep(Fact fact) {
    entities.persist(new AuditEntry(fact, RequestTrace.current(), clock.instant()));
  }

  /** Keeps what was refused, although nothing else is kept of it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void keepRefusal(Fact fact) {
    keep(fact);
  }

  /** Content that its author takes back, or an administrator removes or puts first. */
  public void ofContents(@Observes Activity activity) {
    Action action = OF_CONTENTS.get(activity.verb());
    if (action != null) {
      keep(Fact.doneTo(action, activity.actorId(), activity.contentId()));
    }
  }

  /** A community that its owners close or open, by its id alone. */
  public void ofPlaces(@Observes Movement movement) {
    Action action = OF_PLACES.get(movement.step());
    if (action != null) {
      keep(Fact.doneToPlace(action, movement.actorId(), movement.audienceId()));
    }
    Action named = OF_PEOPLE.get(movement.step());
    if (named != null) {
      movement.people().forEach(id -> keep(Fact.done(named, movement.actorId(), id)));
    }
  }

  /**
   * The newest first, for administrators.
   *
   * @throws NotFound for anyone else
   */
  public Page<AuditLine> page(Viewer viewer, AuditFilter filter, Cursor after, int size) {
    demand(viewer);
    TypedQuery<AuditLine> query =
        entities
            .createQuery(
                LINES + filter.condition() + " order by a.occurredAt desc, a.id desc",
                AuditLine.class)
            .setParameter("at", after.at())
            .setParameter("id", after.id());
    filter.bind(query);
    List<AuditLine> lines = query.setMaxResults(size + 1).getResultList();
    return Names.of(entities).put(Page.cut(lines, size, AuditLine::cursor));
  }

  /** The person whom an administrator names by their e-mail address. */
  public Optional<Long> person(Viewer viewer, String email) {
    demand(viewer);
    return entities
        .createQuery("select p.id from Person p where p.email = :email", Long.class)
        .setParameter("email", Text.line(email).toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  private static void demand(Viewer viewer) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
  }
}
