package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.AtOnce;

class TurnstileTest {

  private static final long POLL = 7;

  private final ExecutorService others = Executors.newCachedThreadPool();
  private final CountDownLatch done = new CountDownLatch(1);

  @AfterEach
  void goHome() {
    done.countDown();
    others.shutdownNow();
  }

  @Test
  void ofManyInOnePollTwoAreAtIt() throws Exception {
    Turnstile turnstile = new Turnstile();
    AtomicInteger at = new AtomicInteger();

    List<Integer> seen =
        AtOnce.times(
            50,
            () -> {
              AtomicInteger most = new AtomicInteger();
              turnstile.pass(
                  POLL,
                  () -> {
                    most.set(at.incrementAndGet());
                    Thread.yield();
                    at.decrementAndGet();
                  });
              return most.get();
            });

    assertThat(seen).hasSize(50).allMatch(most -> most <= 2);
    assertThat(turnstile.size()).isZero();
  }

  @Test
  void whoWaitsTooLongIsToldSo() throws Exception {
    Turnstile turnstile = new Turnstile(Duration.ofMillis(5));
    block(turnstile);

    assertThatThrownBy(() -> turnstile.pass(POLL, () -> {})).hasMessage("poll.refused.busy");
  }

  @Test
  void nobodyWaitsForThoseOfAnotherPoll() throws Exception {
    Turnstile turnstile = new Turnstile(Duration.ofMillis(5));
    block(turnstile);
    AtomicInteger passed = new AtomicInteger();

    turnstile.pass(POLL + 1, passed::incrementAndGet);

    assertThat(passed).hasValue(1);
    assertThat(turnstile.size()).isEqualTo(1);
  }

  @Test
  void whoeverFailsMakesRoomToo() {
    Turnstile turnstile = new Turnstile(Duration.ofMillis(5));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  turnstile.pass(
                      POLL,
                      () -> {
                        throw PollRefused.closed();
                      }))
          .hasMessage("poll.refused.closed");
    }
    assertThat(turnstile.size()).isZero();
  }

  /** Two who stay at it. */
  private void block(Turnstile turnstile) throws InterruptedException {
    CountDownLatch there = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      others.execute(
          () ->
              turnstile.pass(
                  POLL,
                  () -> {
                    there.countDown();
                    await(done);
                  }));
    }
    there.await();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
