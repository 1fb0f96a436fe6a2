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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Puts one post first on a wall: who animates the place, on the wall of the company the
 * administrators.
 */
@Stateless
public class Pins {

  /** The longest that something stays pinned. */
  public static final Duration LONGEST = Duration.ofDays(92);

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * Pins it, in the place of what was pinned before.
   *
   * @throws NotFound for who does not animate the place where it stands
   * @throws Archived if it can only be read there
   * @throws PinPast if it would end before it began, or last longer than {@link #LONGEST}
   */
  public void pin(Viewer viewer, long contentId, Instant until) {
    Content content = contents.writable(animated(viewer, contentId));
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new PinPast();
    }
    Pin pin = held(content.audience().id());
    if (pin == null) {
      pin = new Pin(content.audience().id());
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
   * @throws NotFound for who does not animate the place where it stands
   */
  public void unpin(Viewer viewer, long contentId) {
    Content content = animated(viewer, contentId);
    Pin pin = held(content.audience().id());
    if (pin != null && pin.isOf(contentId)) {
      em.remove(pin);
      tell(Verb.UNPINNED, viewer, content);
    }
  }

  /** What is pinned on the wall of the company at this moment. */
  public Optional<Pinned> current() {
    return Optional.ofNullable(all().get(Audience.COMPANY));
  }

  /** What is pinned at this moment, by the ids of the places. */
  public Map<Long, Pinned> all() {
    return em.createQuery("select p from Pin p where p.until > :now", Pin.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .collect(Collectors.toMap(Pin::audienceId, Pin::pinned));
  }

  private Content animated(Viewer viewer, long contentId) {
    return contents
        .find(viewer, contentId)
        .filter(content -> audiences.animates(viewer, content.audience().id()))
        .orElseThrow(NotFound::new);
  }

  /** Those who pin in one place take turns. */
  private Pin held(long audienceId) {
    em.find(Audience.class, audienceId, LockModeType.PESSIMISTIC_WRITE);
    return em.find(Pin.class, audienceId);
  }

  private void tell(Verb verb, Viewer viewer, Content content) {
    activities.fire(
        new Activity(verb, viewer.id(), content.id(), content.audience().id(), clock.instant()));
  }
}
