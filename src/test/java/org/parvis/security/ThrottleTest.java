package org.parvis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Guessing gets slow, and nobody else's way in does. */
class ThrottleTest {

  private static final String HOME = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.7";

  private final Watch watch = new Watch();
  private final Throttle throttle = new Throttle(watch);

  @Test
  void tenWrongTriesAreFreeAndTheNextHasToWait() {
    tryTimes(10, HOME, "ann@town.example");

    TooManyTries slowed =
        catchThrowableOfType(TooManyTries.class, () -> throttle.count(HOME, "ann@town.example"));

    assertThat(slowed.seconds()).isEqualTo(30);
    assertThat(slowed.isFirst()).isTrue();
  }

  @Test
  void afterTheWaitOneMoreTryIsFreeAndTheNextWaitIsLonger() {
    tryTimes(10, HOME, "ann@town.example");
    watch.pass(Duration.ofSeconds(30));

    throttle.count(HOME, "ann@town.example");

    TooManyTries slowed =
        catchThrowableOfType(TooManyTries.class, () -> throttle.count(HOME, "ann@town.example"));
    assertThat(slowed.seconds()).isEqualTo(60);
  }

  @Test
  void annIsNotLockedOutFromElsewhere() {
    tryTimes(10, HOME, "ann@town.example");

    throttle.count(ELSEWHERE, "ann@town.example");
  }

  @Test
  void anAddressThatTriesManyAccountsIsSlowedToo() {
    for (int i = 0; i < 10; i++) {
      throttle.count(HOME, "person" + i);
    }

    assertThatThrownBy(() -> throttle.count(HOME, "another")).isInstanceOf(TooManyTries.class);
  }

  @Test
  void anAccountIsTheSameHoweverItIsSpelt() {
    for (int i = 0; i < 5; i++) {
      throttle.count(HOME, "Ann@Town.Example");
      throttle.count(HOME, " ann@town.example ");
    }

    assertThatThrownBy(() -> throttle.count(HOME, "ann@town.example"))
        .isInstanceOf(TooManyTries.class);
  }

  @Test
  void theHolderOfAnIpv6NetworkIsOneAddress() {
    for (int i = 1; i <= 10; i++) {
      throttle.count("2001:db8:1:2::" + i, "ann");
    }

    assertThatThrownBy(() -> throttle.count("2001:db8:1:2:ffff::1", "ann"))
        .isInstanceOf(TooManyTries.class);
    throttle.count("2001:db8:1:3::1", "ann");
  }

  @Test
  void whoIsRightStartsAfresh() {
    tryTimes(9, HOME, "ann");
    throttle.count(HOME, "ann");
    throttle.forgive(HOME, "ann");

    watch.pass(Duration.ofMinutes(2));
    tryTimes(3, HOME, "ann");
  }

  @Test
  void aGoodLinkForgivesNoWrongPassword() {
    for (int i = 0; i < 10; i++) {
      throttle.count(HOME, "person" + i);
      if (i < 9) {
        throttle.count(HOME);
        throttle.forgive(HOME);
      }
    }

    assertThatThrownBy(() -> throttle.count(HOME)).isInstanceOf(TooManyTries.class);
  }

  @Test
  void oneTryIsForgivenAMinute() {
    tryTimes(10, HOME, "ann");
    watch.pass(Duration.ofMinutes(5));

    tryTimes(5, HOME, "ann");

    assertThatThrownBy(() -> throttle.count(HOME, "ann")).isInstanceOf(TooManyTries.class);
  }

  @Test
  void aWaitIsToldToTheAuditOnce() {
    tryTimes(10, HOME, "ann");
    catchThrowableOfType(TooManyTries.class, () -> throttle.count(HOME, "ann"));

    TooManyTries again =
        catchThrowableOfType(TooManyTries.class, () -> throttle.count(HOME, "ann"));

    assertThat(again.isFirst()).isFalse();
  }

  @Test
  void aHundredThousandAddressesDoNotFillTheMemory() {
    for (int i = 0; i < 100_000; i++) {
      throttle.count("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), "ann");
    }

    assertThat(throttle.size()).isLessThanOrEqualTo(20_000);
  }

  private void tryTimes(int times, String address, String account) {
    for (int i = 0; i < times; i++) {
      throttle.count(address, account);
    }
  }

  /** A clock that moves when it is told to. */
  private static final class Watch extends Clock {

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
