package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentionTest {

  @ParameterizedTest
  @CsvSource({
    "40001, true, Derby ended a deadlock",
    "40P01, true, PostgreSQL ended a deadlock",
    "40XL1, true, a lock was not had in time",
    "40XL2, true, a lock was not had in time and the log says which",
    "40XD0, false, a container of Derby is closed",
    "23505, false, the like is already there",
    "08006, false, connection broken"
  })
  void whoLosesToAnotherMayTryAgain(String state, boolean contention, String what) {
    SQLException refused = new SQLException(what, state);
    SQLException batch = new BatchUpdateException("batch", "XJ208", new int[0]);
    batch.setNextException(refused);

    assertThat(Contention.isContention(new PersistenceException(refused))).isEqualTo(contention);
    assertThat(Contention.isContention(batch)).isEqualTo(contention);
  }

  @Test
  void whatTheDatabaseDidNotSayIsNone() {
    assertThat(Contention.isContention(new IllegalStateException(new SQLException("x")))).isFalse();
  }
}
