package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {

  @ParameterizedTest
  @CsvSource({
    "08006, connection broken",
    "08001, PostgreSQL is not there",
    "57P01, PostgreSQL shuts down",
    "57P03, PostgreSQL starts up",
    "53100, PostgreSQL's disk is full",
    "53300, PostgreSQL has no connection left",
    "XSLA1, Derby could not write its log",
    "XSLA4, Derby's disk is full",
    "XSDF1, Derby could not write a file",
    "XJ040, Derby could not start the database",
    "XJ001, Derby works on while it is stopped"
  })
  void aDatabaseThatCannotWorkIsAnOutage(String state, String what) {
    assertThat(Outage.isOutage(behind(new SQLException(what, state)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "23505, the like is already there",
    "22001, the text is too long",
    "40001, a deadlock",
    "40XL1, a lock was not had in time",
    "42X05, there is no such table"
  })
  void aStatementThatIsRefusedIsNone(String state, String what) {
    assertThat(Outage.isOutage(behind(new SQLException(what, state)))).isFalse();
  }

  @Test
  void aConnectionThatThePoolCannotGiveIsAnOutage() {
    assertThat(Outage.isOutage(behind(new ResourceAllocationException("refused")))).isTrue();
  }

  @Test
  void aCommitThatFailsIsAnOutage() {
    assertThat(Outage.isOutage(behind(new XAException("No current connection.")))).isTrue();
    assertThat(Outage.isOutage(behind(new SystemException("no more")))).isTrue();
    assertThat(Outage.isOutage(behind(new RollbackException("marked")))).isTrue();
  }

  @Test
  void aCommitThatTellsTheRefusedStatementIsNone() {
    RollbackException told = new RollbackException("marked");
    told.initCause(new PersistenceException(new SQLException("the like is there", "23505")));
    assertThat(Outage.isOutage(behind(told))).isFalse();
  }

  @Test
  void aBatchTellsItsReasonInTheNextException() {
    SQLException batch = new BatchUpdateException("batch", "XJ208", new int[0]);
    batch.setNextException(new SQLException("disk full", "53100"));
    assertThat(Outage.isOutage(batch)).isTrue();
  }

  @Test
  void theLogGetsTheInnermostWords() {
    assertThat(Outage.reason(behind(new SQLException("no space left")))).contains("no space left");
  }

  private static RuntimeException behind(Exception root) {
    return new IllegalStateException(new PersistenceException(root));
  }
}
