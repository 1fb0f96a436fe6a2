package org.parvis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ClientSession;
import org.eclipse.persistence.sessions.server.ConnectionPolicy;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

class LateConnectorTest {

  private final Session starting = new DatabaseSessionImpl(new DatabaseLogin());

  private final Session working =
      new ClientSession(
          new ServerSession(new DatabaseLogin()), new ConnectionPolicy(new DatabaseLogin()));

  @Test
  void aUnitThatStartsIsToldWhichDatabaseWillCome() throws SQLException {
    try (Connection absent = connect("08001", starting)) {
      assertThat(absent.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
    }
  }

  @Test
  void noStatementRunsOnADatabaseThatIsAway() throws SQLException {
    try (Connection absent = connect("08001", starting)) {
      assertThatThrownBy(absent::createStatement).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void workIsToldThatTheDatabaseIsAway() {
    assertThatThrownBy(() -> connect("08001", working)).isInstanceOf(DatabaseException.class);
  }

  @Test
  void whatIsWrongOtherwiseStopsTheStart() {
    assertThatThrownBy(() -> connect("42000", starting)).isInstanceOf(DatabaseException.class);
  }

  private static Connection connect(String state, Session session) {
    return new LateConnector(broken(state)).connect(new Properties(), session);
  }

  private static DataSource broken(String state) {
    return (DataSource)
        Proxy.newProxyInstance(
            LateConnectorTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              throw new SQLException("broken", state);
            });
  }
}
