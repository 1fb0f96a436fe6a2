package org.parvis.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The portal as the one command of the README runs it, with the demo company, on a server that is
 * killed: no warning, no shutdown hook.
 */
final class DoomedPortal implements AutoCloseable {

  private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(8);

  private final Path home;
  private final Doomed database;
  private final int http = freePort();
  private final int https = freePort();
  private final int admin = freePort();
  private Process launcher;
  private long secondsToStart;
  private boolean served;

  DoomedPortal(Path home, Doomed database) {
    this.home = home;
    this.database = database;
  }

  String address() {
    return "http://localhost:" + http;
  }

  long secondsToStart() {
    return secondsToStart;
  }

  void start() throws Exception {
    if (!served) {
      served = true;
      database.serve(domain());
      startOnce();
      if (!database.administer(admin)) {
        return;
      }
      kill();
    }
    startOnce();
  }

  private void startOnce() throws Exception {
    Files.createDirectories(home);
    File log = home.resolve("portal.log").toFile();
    ProcessBuilder start = new ProcessBuilder(command()).redirectErrorStream(true);
    start.environment().putAll(database.settings());
    long from = System.nanoTime();
    launcher = start.redirectOutput(log).start();
    while (!Files.readString(log.toPath()).contains("Ctrl-C stops it")) {
      if (!launcher.isAlive() || System.nanoTime() - from > LONGEST_START) {
        throw new IllegalStateException(
            "The portal did not start:\n" + Files.readString(log.toPath()));
      }
      Thread.sleep(100);
    }
    secondsToStart = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from);
  }

  /** SIGKILL for the server first, then for those who watch it. */
  void kill() throws Exception {
    List<ProcessHandle> all = new ArrayList<>();
    Path pid = domain().resolve("config/pid");
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(all::add);
    }
    if (launcher != null) {
      all.addAll(launcher.descendants().toList());
      all.add(launcher.toHandle());
    }
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      each.onExit().get(30, TimeUnit.SECONDS);
    }
    Files.deleteIfExists(pid);
  }

  private List<String> command() {
    Map<String, Object> settings =
        Map.of(
            "payara", System.getProperty("parvis.payara"),
            "home", home,
            "libraries", System.getProperty("parvis.it.home") + "/lib",
            "war", System.getProperty("parvis.war"),
            "http.port", http,
            "https.port", https,
            "admin.port", admin);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    settings.forEach((name, value) -> command.add("-Dparvis." + name + "=" + value));
    command.addAll(List.of("-cp", "target/launcher", "org.parvis.launcher.Portal", "run"));
    return command;
  }

  /** Where the keys of secret polls are. */
  Path keys() {
    return domain().resolve("parvis-poll-keys");
  }

  private Path domain() {
    return home.resolve("domains/parvis");
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @Override
  public void close() throws Exception {
    kill();
  }
}
