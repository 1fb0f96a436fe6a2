package org.parvis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.person.Viewer;

/** Lets who reported something know what became of it: once for each answer that is another one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Answers {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  private record Said(long reporterId, Instant at) {}

  /**
   * @param before what it was until now, null for nothing
   * @param decidedBefore when it was decided last, null for never
   */
  void give(
      Viewer viewer, Things.Standing standing, Matter matter, State before, Instant decidedBefore) {
    Verb verb = verb(matter.state());
    if (verb == null || before == State.AMENDED && verb == Verb.UPHELD) {
      return;
    }
    boolean again = before == State.REPORTED && verb == Verb.KEPT && decidedBefore != null;
    Set<Long> people =
        reports(matter).stream()
            .filter(said -> !again || said.at().isAfter(decidedBefore))
            .map(Said::reporterId)
            .filter(person -> !viewer.is(person))
            .collect(Collectors.toSet());
    activities.fire(
        new Activity(
            verb,
            viewer.id(),
            standing.contentId(),
            matter.commentId(),
            standing.audienceId(),
            people,
            clock.instant()));
  }

  private static Verb verb(State state) {
    return switch (state) {
      case KEPT -> Verb.KEPT;
      case HIDDEN -> Verb.UPHELD;
      default -> null;
    };
  }

  private List<Said> reports(Matter matter) {
    return em.createQuery(
            "select r.reporterId, r.reportedAt from Report r where r.matterId = :matter",
            Object[].class)
        .setParameter("matter", matter.id())
        .getResultStream()
        .map(row -> new Said((Long) row[0], (Instant) row[1]))
        .toList();
  }
}
