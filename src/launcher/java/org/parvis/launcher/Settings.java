package org.parvis.launcher;

import java.nio.file.Path;
import java.time.Duration;

/** What Maven says about the server to start: its places, its ports, its memory. */
record Settings(
    Path payara, Path home, Path libraries, Path war, int http, int https, int admin, String heap) {

  static final Duration LONGEST_START = Duration.ofMinutes(15);

  static Settings read() {
    return new Settings(
        path("payara"),
        path("home"),
        path("libraries"),
        path("war"),
        Integer.getInteger("parvis.http.port", 8080),
        Integer.getInteger("parvis.https.port", 8181),
        Integer.getInteger("parvis.admin.port", 4848),
        System.getProperty("parvis.heap", "1g"));
  }

  private static Path path(String name) {
    return Path.of(System.getProperty("parvis." + name, ".")).toAbsolutePath().normalize();
  }

  /** The folder that holds the domain, its database and its logs. */
  Path domain() {
    return home.resolve("domains").resolve("parvis");
  }

  Path log() {
    return domain().resolve("logs").resolve("server.log");
  }

  String address() {
    return "http://localhost:" + http + "/";
  }

  String console() {
    return "http://localhost:" + admin + "/";
  }
}
