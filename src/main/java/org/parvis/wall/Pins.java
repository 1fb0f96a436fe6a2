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
import java.util.ArrayList;
import java.util.List;
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
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Puts posts first on a wall: who animates the place up to {@link #MOST}, on the wall of the
 * company the administrators one.
 */
@Stateless
public class Pins {

  /** The longest that something stays pinned. */
  public static final Duration LONGEST = Duration.ofDays(92);

  /** So many stand first in a community. */
  public static final int MOST = 3;

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * Pins it, on the wall of the company in the place of what was pinned before.
   *
   * @throws NotFound for who does not animate the place where it stands
   * @throws Archived if it can only be read there
   * @throws PinPast if it would end before it began, or last longer than {@link #LONGEST}
   * @throws PinsFull if {@link #MOST} stand first in the community
   */
  public void pin(Viewer viewer, long contentId, Instant until) {
    turn.of(viewer);
    Content content = contents.writable(animated(viewer, contentId));
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new PinPast();
    }
    List<Pin> standing = makeRoom(content, now);
    Pin pin = standing.stream().filter(it -> it.isOf(contentId)).findFirst().orElse(null);
    if (pin == null) {
      if (standing.size() >= MOST) {
        throw new PinsFull(MOST);
      }
      pin = new Pin(content.id(), content.audience().id());
      em.persist(pin);
    }
    pin.put(viewer.id(), now, until);
    tell(Verb.PINNED, viewer, content);
  }

  /**
   * Unpins it; does nothing if it is not pinned.
   *
   * @throws NotFound for who does not animate the place where it stands
   */
  public void unpin(Viewer viewer, long contentId) {
    turn.of(viewer);
    Content content = animated(viewer, contentId);
    held(content.audience().id()).stream()
        .filter(pin -> pin.isOf(contentId))
        .forEach(
            pin -> {
              em.remove(pin);
              tell(Verb.UNPINNED, viewer, content);
            });
  }

  /** What is pinned on the wall of the company at this moment. */
  public Optional<Pinned> current() {
    return all().getOrDefault(Audience.COMPANY, List.of()).stream().findFirst();
  }

  /** What is pinned at this moment, by the ids of the places; the latest first. */
  public Map<Long, List<Pinned>> all() {
    return em.createQuery(
            "select p from Pin p where p.until > :now order by p.pinnedAt desc, p.contentId desc",
            Pin.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                Pin::audienceId, Collectors.mapping(Pin::pinned, Collectors.toList())));
  }

  /** What goes on standing first there: what is over goes, and what the company's wall had. */
  private List<Pin> makeRoom(Content content, Instant now) {
    List<Pin> standing = new ArrayList<>();
    for (Pin pin : held(content.audience().id())) {
      boolean gives = pin.isOver(now) || content.audience().isCompany();
      if (gives && !pin.isOf(content.id())) {
        em.remove(pin);
      } else {
        standing.add(pin);
      }
    }
    return standing;
  }

  private Content animated(Viewer viewer, long contentId) {
    return contents
        .find(viewer, contentId)
        .filter(content -> audiences.animates(viewer, content.audience().id()))
        .orElseThrow(NotFound::new);
  }

  /** Those who pin in one place take turns. */
  private List<Pin> held(long audienceId) {
    em.find(Audience.class, audienceId, LockModeType.PESSIMISTIC_WRITE);
    return em.createQuery("select p from Pin p where p.audienceId = :audience", Pin.class)
        .setParameter("audience", audienceId)
        .getResultList();
  }

  private void tell(Verb verb, Viewer viewer, Content content) {
    activities.fire(
        new Activity(verb, viewer.id(), content.id(), content.audience().id(), clock.instant()));
  }
}
