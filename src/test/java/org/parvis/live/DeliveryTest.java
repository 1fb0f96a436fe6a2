package org.parvis.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.security.Badge;
import org.parvis.security.Entries;

/** What is owed to open pages while something on the way to them is down. */
class DeliveryTest {

  private final AtomicBoolean busy = new AtomicBoolean();
  private final AtomicBoolean databaseAway = new AtomicBoolean();
  private final AtomicReference<CountDownLatch> slow = new AtomicReference<>(new CountDownLatch(0));
  private final Listeners listeners = new Listeners(new Everyone());
  private final Delivery delivery = new Delivery(background(), listeners, new Audiences());
  private final OpenPage bobs = page(2);

  @Test
  void whatHappensGoesToThePage() {
    delivery.put(published(7));

    assertThat(bobs.heard()).containsExactly(news(7));
  }

  @Test
  void whenNobodyHasTimeWritersGoOnAndTheNextRoundDelivers() {
    busy.set(true);
    delivery.put(published(7));
    delivery.put(published(8));
    assertThat(bobs.heard()).isEmpty();

    busy.set(false);
    delivery.round();
    delivery.round();

    assertThat(bobs.heard()).containsExactly(news(7), news(8));
  }

  @Test
  void whenTheDatabaseIsAwayWhatIsOwedIsDeliveredAfterwardsOnce() {
    databaseAway.set(true);
    delivery.put(published(7));
    delivery.round();
    assertThat(bobs.heard()).isEmpty();

    databaseAway.set(false);
    delivery.round();
    delivery.round();

    assertThat(bobs.heard()).containsExactly(news(7));
  }

  @Test
  void aRoundBeginsWhenTheOneBeforeHasEnded() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    slow.set(answered);
    Thread first = untilItWaits(round(7));
    Thread second = untilItWaits(round(8));

    answered.countDown();
    first.join();
    second.join();

    assertThat(bobs.heard()).containsExactly(news(7), news(8));
  }

  @Test
  void aSocketThatFailsHarmsNobodyElse() {
    page(3).breakDown();
    OpenPage carols = page(4);

    delivery.put(published(7));

    assertThat(bobs.heard()).containsExactly(news(7));
    assertThat(carols.heard()).containsExactly(news(7));
  }

  @Test
  void nothingIsKeptForNobody() {
    bobs.close();
    delivery.put(published(7));
    OpenPage later = page(5);
    delivery.round();

    assertThat(later.heard()).isEmpty();
  }

  private OpenPage page(long person) {
    return new OpenPage(listeners, person, new Badge(person, 1, "token"));
  }

  /** A round in the background, with this content to tell of. */
  private Thread round(long content) {
    Thread round = new Thread(() -> delivery.put(published(content)));
    round.start();
    return round;
  }

  /** This thread, once it waits for something or has ended. */
  private static Thread untilItWaits(Thread thread) {
    while (thread.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    return thread;
  }

  private static Activity published(long content) {
    return new Activity(Verb.PUBLISHED, 1, content, Audience.COMPANY, Instant.EPOCH);
  }

  private static String news(long content) {
    return "{\"topic\":\"wall\",\"content\":"
        + content
        + ",\"author\":1,\"place\":1,\"at\":\""
        + Instant.EPOCH
        + "\"}";
  }

  /** An executor that does at once what it takes, or takes nothing. */
  private ManagedScheduledExecutorService background() {
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ManagedScheduledExecutorService.class},
            (proxy, method, arguments) -> {
              if (busy.get()) {
                throw new RejectedExecutionException("busy");
              }
              ((Runnable) arguments[0]).run();
              return null;
            });
  }

  /** Everyone's session goes on, where the database can say so. */
  private final class Everyone extends Entries {

    @Override
    public Set<Badge> good(Collection<Badge> badges) {
      if (databaseAway.get()) {
        throw new IllegalStateException("No database");
      }
      try {
        slow.getAndSet(new CountDownLatch(0)).await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
      return new HashSet<>(badges);
    }
  }
}
