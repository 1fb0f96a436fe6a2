package org.parvis.storage;

import org.eclipse.persistence.platform.database.PostgreSQLPlatform;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * On PostgreSQL, holds a row so that others may go on writing rows that refer to it. {@code for
 * update} stops them, as if the key were to change: what is told to someone would wait until they
 * have written, and two who call each other would wait for each other.
 */
class GentleLocks extends SessionEventAdapter {

  /**
   * As soon as EclipseLink knows which database it is; what is prepared afterwards holds gently.
   */
  @Override
  public void postConnect(SessionEvent connected) {
    if (connected.getSession().getDatasourceLogin() instanceof DatasourceLogin login
        && login.getDatasourcePlatform() instanceof PostgreSQLPlatform found
        && !(found instanceof Platform)) {
      Platform gentle = new Platform();
      found.copyInto(gentle);
      login.setDatasourcePlatform(gentle);
    }
  }

  /** PostgreSQL, as EclipseLink knows it but for this. */
  public static class Platform extends PostgreSQLPlatform {

    private static final long serialVersionUID = 1L;

    @Override
    public String getSelectForUpdateString() {
      return " FOR NO KEY UPDATE";
    }
  }
}
