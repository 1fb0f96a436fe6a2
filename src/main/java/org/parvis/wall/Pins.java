package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Puts one post first on the company's wall: administrators only. */
@Stateless
public class Pins {

  /** The longest that something stays pinned. */
  public static final Duration LONGEST = Duration.ofDays(92);

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * Pins it, in the place of what was pinned before.
   *
   * @throws NotFound for who is no administrator, and for what the whole company doesn't see
   * @throws PinPast if it would end before it began, or last longer than {@link #LONGEST}
   */
  public void pin(Viewer viewer, long contentId, Instant until) {
    Content content = forEveryone(viewer, contentId);
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new PinPast();
    }
    Pin pin = held();
    if (pin == null) {
      pin = new Pin(Audience.COMPANY);
      pin.put(content.id(), viewer.id(), now, until);
      em.persist(pin);
    } else {
      pin.put(content.id(), viewer.id(), now, until);
    }
    tell(Verb.PINNED, viewer, content);
  }

  /**
   * Unpins it; does nothing if it is not pinned.
   *
   * @throws NotFound for who is no administrator, and for what the whole company doesn't see
   */
  public void unpin(Viewer viewer, long contentId) {
    Content content = forEveryone(viewer, contentId);
    Pin pin = held();
    if (pin != null && pin.isOf(contentId)) {
      em.remove(pin);
      tell(Verb.UNPINNED, viewer, content);
    }
  }

  /** What is pinned at this moment. */
  public Optional<Pinned> current() {
    return em.createQuery(
            "select p from Pin p where p.audienceId = :company and p.until > :now", Pin.class)
        .setParameter("company", Audience.COMPANY)
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst()
        .map(Pin::pinned);
  }

  private Content forEveryone(Viewer viewer, long contentId) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
    return contents
        .find(viewer, contentId)
        .filter(content -> content.audience().isCompany())
        .orElseThrow(NotFound::new);
  }

  /** Administrators take turns. */
  private Pin held() {
    em.find(Audience.class, Audience.COMPANY, LockModeType.PESSIMISTIC_WRITE);
    return em.find(Pin.class, Audience.COMPANY);
  }

  private void tell(Verb verb, Viewer viewer, Content content) {
    activities.fire(
        new Activity(verb, viewer.id(), content.id(), content.audience().id(), clock.instant()));
  }
}
