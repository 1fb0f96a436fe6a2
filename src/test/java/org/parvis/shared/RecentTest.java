package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RecentTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Recent<Integer> recent = new Recent<>(Duration.ofSeconds(10));
  private final AtomicInteger readings = new AtomicInteger();
  private final Supplier<Integer> reading = readings::incrementAndGet;

  @Test
  void itIsReadOnceInItsTime() {
    assertThat(recent.get(after(0), reading)).isEqualTo(1);
    assertThat(recent.get(after(9_999), reading)).isEqualTo(1);
    assertThat(recent.get(after(10_000), reading)).isEqualTo(2);
  }

  @Test
  void whatIsForgottenIsReadAgain() {
    recent.get(after(0), reading);
    recent.forget();
    assertThat(recent.get(after(1), reading)).isEqualTo(2);
    assertThat(recent.get(after(2), reading)).isEqualTo(2);
  }

  @Test
  void whatChangedWhileItWasReadIsReadAgain() {
    int seen =
        recent.get(
            after(0),
            () -> {
              recent.forget();
              return reading.get();
            });
    assertThat(seen).isEqualTo(1);
    assertThat(recent.get(after(1), reading)).isEqualTo(2);
  }

  @Test
  void aReadingThatFailsIsNotKept() {
    try {
      recent.get(
          after(0),
          () -> {
            throw new IllegalStateException();
          });
    } catch (IllegalStateException failed) {
      assertThat(recent.get(after(1), reading)).isEqualTo(1);
    }
    assertThat(readings).hasValue(1);
  }

  private static Clock after(long millis) {
    return Clock.fixed(NOON.plusMillis(millis), ZoneOffset.UTC);
  }
}
