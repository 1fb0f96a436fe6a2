package org.parvis.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.parvis.activity.Activity;
import org.parvis.activity.Nudge;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;

/**
 * Takes to the open pages what there is for them, in the background: at once when little happens,
 * five times a second when much does. The door is asked at each round.
 */
@ApplicationScoped
public class Delivery {

  private static final Logger LOG = Logger.getLogger(Delivery.class.getName());
  private static final long BETWEEN_ROUNDS_MILLIS = 200;
  private static final long BEFORE_A_ROUND_MILLIS = 20;

  @Resource private ManagedScheduledExecutorService background;
  @Inject private Listeners listeners;
  @Inject private Audiences audiences;

  private final AtomicBoolean called = new AtomicBoolean();
  private final Object turn = new Object();
  private Bag bag = new Bag();
  private long lastRound = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

  protected Delivery() {}

  Delivery(ManagedScheduledExecutorService background, Listeners listeners, Audiences audiences) {
    this.background = background;
    this.listeners = listeners;
    this.audiences = audiences;
  }

  void put(Activity activity) {
    fill(waiting -> waiting.put(activity));
  }

  void put(Nudge nudge) {
    fill(waiting -> waiting.put(nudge));
  }

  private void fill(Consumer<Bag> putting) {
    if (listeners.isEmpty()) {
      return;
    }
    synchronized (this) {
      if (bag.isFull()) {
        return;
      }
      putting.accept(bag);
    }
    call();
  }

  /** Sees to it that there will be a round; whoever can't, leaves it to the {@link Heartbeat}. */
  private void call() {
    if (!called.compareAndSet(false, true)) {
      return;
    }
    try {
      background.schedule(this::round, untilNextRound(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException busy) {
      called.set(false);
      LOG.log(Level.WARNING, "Open pages are told later: {0}", busy.getMessage());
    }
  }

  private synchronized long untilNextRound() {
    long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastRound);
    return Math.max(BEFORE_A_ROUND_MILLIS, BETWEEN_ROUNDS_MILLIS - since);
  }

  /**
   * Delivers what there is. What can't be delivered now stays for the next round, which begins when
   * this one has ended: no page hears what is older after what is newer.
   */
  void round() {
    synchronized (turn) {
      called.set(false);
      Bag taken = take();
      if (taken.isEmpty()) {
        return;
      }
      try {
        deliver(taken);
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Open pages are told when that is possible again", failed);
        synchronized (this) {
          bag.putBack(taken);
        }
      }
    }
  }

  private synchronized Bag take() {
    Bag taken = bag;
    bag = new Bag();
    lastRound = System.nanoTime();
    return taken;
  }

  private void deliver(Bag taken) {
    Collection<Listener> signedIn = listeners.signedIn(page -> concerns(taken, page));
    Map<Long, Set<Long>> admitted = new HashMap<>();
    taken
        .news()
        .values()
        .forEach(news -> tell(Message.of(news), behind(signedIn, news.audienceId(), admitted)));
    taken.changes().values().forEach(change -> tell(change, signedIn, admitted));
    taken
        .nudges()
        .forEach(
            (topic, people) ->
                tell(
                    Message.nudge(topic),
                    signedIn.stream().filter(page -> people.contains(page.personId())).toList()));
  }

  private void tell(Change change, Collection<Listener> signedIn, Map<Long, Set<Long>> admitted) {
    List<Listener> showing =
        signedIn.stream().filter(page -> page.shows(change.contentId())).toList();
    List<Listener> hearing = behind(showing, change.audienceId(), admitted);
    tell(Message.of(change, hearing.size()), hearing);
  }

  private static void tell(String message, List<Listener> pages) {
    pages.forEach(page -> page.tell(message));
  }

  /** Those of these pages whose person is in the audience; who signed in is of the company. */
  private List<Listener> behind(
      Collection<Listener> pages, long audienceId, Map<Long, Set<Long>> admitted) {
    if (audienceId == Audience.COMPANY || pages.isEmpty()) {
      return List.copyOf(pages);
    }
    Set<Long> people = pages.stream().map(Listener::personId).collect(Collectors.toSet());
    Set<Long> known = admitted.computeIfAbsent(audienceId, id -> new HashSet<>());
    known.addAll(audiences.among(people, audienceId));
    return pages.stream().filter(page -> known.contains(page.personId())).toList();
  }

  private static boolean concerns(Bag taken, Listener page) {
    return !taken.news().isEmpty()
        || page.showsAnyOf(taken.changes().keySet())
        || taken.nudges().values().stream().anyMatch(people -> people.contains(page.personId()));
  }
}
