package org.parvis.storage;

import java.util.List;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets the persistence unit start while its database is away: Payara connects it during each
 * deployment, and the deployment would fail.
 */
public class LateDatabase implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    EmbeddedDatabase.prepare();
    ServerSession server = (ServerSession) session;
    server.getEventManager().addListener(new GentleLocks());
    for (Login login : List.of(server.getLogin(), server.getReadConnectionPool().getLogin())) {
      if (login instanceof DatasourceLogin source
          && source.getConnector() instanceof JNDIConnector jndi) {
        source.setConnector(new LateConnector(jndi.getDataSource()));
      }
    }
  }
}
