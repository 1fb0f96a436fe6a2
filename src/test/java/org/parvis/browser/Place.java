package org.parvis.browser;

import java.nio.file.Path;

/** Where the tested portal is, and where its traces are kept. */
final class Place {

  static final String PORTAL =
      "http://localhost:" + System.getProperty("parvis.http.port", "8080") + "/parvis";
  static final Path SERVER_LOG = Path.of(System.getProperty("parvis.log", "server.log"));
  static final Path FAILURES = Path.of("target/failures");

  private Place() {}
}
