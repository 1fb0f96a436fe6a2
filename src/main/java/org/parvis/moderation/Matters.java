package org.parvis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/**
 * Keeps the matters, and follows what their authors do. Whoever asks for one holds the turn of its
 * author: there is one matter for each thing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Matters {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<Stirred> stirred;
  @Inject private Event<Activity> activities;

  Optional<Matter> find(Thing thing) {
    return em.createQuery("select m from Matter m where m.thing = :thing", Matter.class)
        .setParameter("thing", thing.toString())
        .getResultStream()
        .findFirst();
  }

  /** The one of this thing; a new one, if there is none. */
  Matter of(Things.Standing standing) {
    return find(standing.thing())
        .orElseGet(() -> new Matter(standing.thing(), standing.contentId(), standing.authorId()));
  }

  /** Whoever has changed one says so. */
  void changed(Thing thing) {
    stirred.fire(new Stirred(thing.toString()));
  }

  /** It waits for someone’s decision from now on. */
  void refer(Matter matter, long audienceId) {
    activities.fire(
        new Activity(
            Verb.REFERRED,
            0,
            matter.contentId(),
            matter.commentId(),
            audienceId,
            Set.of(),
            clock.instant()));
  }

  void follow(@Observes Activity activity) {
    Thing thing =
        activity.commentId() == null
            ? Thing.post(activity.contentId())
            : Thing.remark(activity.commentId());
    switch (activity.verb()) {
      case SUBMITTED -> submit(thing, activity);
      case EDITED -> find(thing).ifPresent(matter -> amend(matter, activity));
      case DELETED ->
          find(thing)
              .filter(it -> it.state().isPending() || it.state().isWithheld())
              .ifPresent(matter -> stir(matter, State.GONE, activity));
      case RESTORED ->
          find(thing)
              .filter(it -> it.state() == State.GONE)
              .ifPresent(matter -> stir(matter, State.REPORTED, activity));
      case MOVED -> pending(activity.contentId()).forEach(it -> refer(it, activity.audienceId()));
      default -> {
        // nothing that its author did
      }
    }
  }

  /** Others decide about them where they are taken to. */
  private List<Matter> pending(long contentId) {
    return em.createQuery(
            "select m from Matter m where m.contentId = :content and m.state in :pending",
            Matter.class)
        .setParameter("content", contentId)
        .setParameter("pending", State.PENDING)
        .getResultList();
  }

  private void submit(Thing thing, Activity activity) {
    Matter matter = new Matter(thing, activity.contentId(), activity.actorId());
    stir(matter, State.WAITING, activity);
    em.persist(matter);
  }

  private void amend(Matter matter, Activity activity) {
    if (matter.state() == State.HIDDEN) {
      stir(matter, State.AMENDED, activity);
    } else if (matter.state() == State.DECLINED) {
      stir(matter, State.WAITING, activity);
    }
  }

  private void stir(Matter matter, State state, Activity activity) {
    matter.stir(state, activity.at());
    stirred.fire(new Stirred(matter.thing()));
    if (state.isPending()) {
      refer(matter, activity.audienceId());
    }
  }
}
