package org.parvis.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;

/** The database under the portal that is killed. */
interface Doomed extends AutoCloseable {

  /** Brings it up, before the first portal on this domain. */
  void serve(Path domain) throws Exception;

  /**
   * Makes a running portal's server know it, as an administrator would.
   *
   * @return whether that needed doing, so that the portal has to start again
   */
  boolean administer(int adminPort) throws Exception;

  /** Where it is, for a process of our own. */
  String url();

  /** Settings of the portal that uses it, as environment variables. */
  Map<String, String> settings();

  /** Dies without warning, if it is a process of its own. */
  void kill() throws Exception;

  /** Is up again. */
  void restart() throws Exception;

  /** Looks at what is there, while the portal is dead. */
  Connection connect() throws Exception;

  /** Demands that the database itself finds its files in order. */
  void check() throws Exception;

  @Override
  void close() throws Exception;
}
