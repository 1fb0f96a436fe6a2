package org.parvis.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The server of the integration tests, and the process that watches over it: when Maven ends, by
 * whatever road, so does the server.
 */
final class TestServer {

  /** {@code bare-crash/(kind)/postgresql/postmaster.pid} */
  private static final int DEPTH = 4;

  /** Where mail is sent to if no port is named: so many beside that of HTTP. */
  private static final int MAIL = 7;

  /** It lives for minutes: what the second compiler would make of its code comes too late. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Settings settings;
  private final Path stopFile;
  private final Path watchFile;

  TestServer(Settings settings) {
    this.settings = settings;
    this.stopFile = settings.home().resolve("stop");
    this.watchFile = settings.home().resolve("watch.pid");
  }

  /** Starts the watcher and waits until the server is up. */
  void start() throws IOException, InterruptedException {
    if (Boolean.getBoolean("parvis.keep") && Ports.answers(settings.admin())) {
      System.out.println("The test server of before is still up.");
      return;
    }
    stop();
    new Server(settings).endLeftover();
    endPostgres();
    Folders.delete(settings.home().resolve("domains"));
    Files.createDirectories(settings.home());
    long from = System.nanoTime();
    Process watcher = watcher();
    while (!Ports.answers(settings.admin()) || !Ports.answers(settings.http())) {
      if (!watcher.isAlive()) {
        throw new Trouble("The test server did not start; see " + settings.domain() + "/logs");
      }
      Thread.sleep(200);
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from);
    System.out.println("Test server up in " + seconds + " s, log " + settings.log());
  }

  private Process watcher() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("parvis."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> command.add("-Dparvis.maven.pid=" + maven.pid()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Portal.class.getName(), "watch"));
    File log = settings.home().resolve("watch.log").toFile();
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }

  /** Runs the server until it is told to stop, or Maven is gone. */
  void watch() throws IOException, InterruptedException {
    Files.writeString(watchFile, Long.toString(ProcessHandle.current().pid()));
    Server server = new Server(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    String demo = "-Dparvis.demo=" + System.getProperty("parvis.demo", "false");
    String url = "-Dparvis.url=http://localhost:" + settings.http() + "/parvis";
    // A test that wants mail to arrive listens there; for all others the mail server is away.
    int named = Integer.getInteger("parvis.mail.port", 0);
    String port = "-Dparvis.mail.port=" + (named == 0 ? settings.http() + MAIL : named);
    String tls = "-Dparvis.mail.tls=none";
    List<String> options = new ArrayList<>(SHORT_LIVED);
    options.addAll(List.of(demo, url, "-Dparvis.mail.host=127.0.0.1", port, tls));
    server.start(options, List.of());
    Long maven = Boolean.getBoolean("parvis.keep") ? null : Long.getLong("parvis.maven.pid");
    while (server.isRunning() && !Files.exists(stopFile) && (maven == null || lives(maven))) {
      Thread.sleep(500);
    }
    System.out.println("Test server ends.");
    endPostgres();
    System.exit(0);
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** The test JVM stops each PostgreSQL of its own itself, unless it was killed. */
  private void endPostgres() throws IOException {
    if (!Files.isDirectory(settings.home())) {
      return;
    }
    try (Stream<Path> files = Files.find(settings.home(), DEPTH, TestServer::isPostmaster)) {
      for (Path pid : files.toList()) {
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).strip()))
            .filter(process -> process.info().command().orElse("").endsWith("postgres"))
            .ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  private static boolean isPostmaster(Path file, BasicFileAttributes attributes) {
    return file.endsWith("postmaster.pid");
  }

  /** Tells the watcher to stop, and waits until it has. */
  void stop() throws IOException, InterruptedException {
    if (!Files.exists(watchFile)) {
      return;
    }
    Files.writeString(stopFile, "");
    try {
      ProcessHandle.of(Long.parseLong(Files.readString(watchFile).strip()))
          .filter(watcher -> watcher.info().commandLine().orElse("watch").contains("watch"))
          .ifPresent(TestServer::awaitEnd);
    } finally {
      Files.delete(stopFile);
      Files.delete(watchFile);
    }
  }

  private static void awaitEnd(ProcessHandle watcher) {
    try {
      watcher.onExit().get(30, TimeUnit.SECONDS);
    } catch (Exception tooLong) {
      watcher.destroyForcibly();
    }
  }
}
