package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is tried again, and for how long. */
class StubbornTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void whatHadToGiveWayIsDoneAgain() {
    assertThat(Stubborn.work(() -> failing(2, deadlock()))).isEqualTo("done");
    assertThat(tries).hasValue(3);
  }

  @Test
  void whatFailsAgainAndAgainIsGivenUp() {
    RuntimeException deadlock = deadlock();
    assertThatThrownBy(() -> Stubborn.work(() -> failing(100, deadlock))).isSameAs(deadlock);
    assertThat(tries).hasValue(Stubborn.TRIES);
  }

  @Test
  void noDatabaseIsBesieged() {
    RuntimeException away = new IllegalStateException(new SQLException("away", "08006"));
    assertThatThrownBy(() -> Stubborn.work(() -> failing(100, away))).isSameAs(away);
    assertThat(tries).hasValue(1);
  }

  @Test
  void itGoesOnUntilNothingIsLeftThoughAPieceHadToGiveWay() {
    Stubborn.workOff(
        () -> {
          failing(1, deadlock());
          return tries.get() < 4;
        });
    assertThat(tries).hasValue(4);
  }

  private String failing(int times, RuntimeException failure) {
    if (tries.incrementAndGet() <= times) {
      throw failure;
    }
    return "done";
  }

  private static RuntimeException deadlock() {
    return new IllegalStateException(new SQLException("deadlock", "40001"));
  }
}
