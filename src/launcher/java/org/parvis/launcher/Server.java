package org.parvis.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One Payara Server process on the prepared domain. */
final class Server {

  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

  private final Settings settings;
  private final Domain domain;
  private final boolean installed;
  private Process starter;

  Server(Settings settings) {
    this(settings, false);
  }

  private Server(Settings settings, boolean installed) {
    this.settings = settings;
    this.domain = new Domain(settings);
    this.installed = installed;
  }

  /** One that serves as server-config sets a server up, not as Payara is delivered. */
  static Server asInstalled(Settings settings) {
    return new Server(settings, true);
  }

  /** Ends what an aborted run has left on this domain, by its pid file. */
  void endLeftover() {
    pid().flatMap(ProcessHandle::of).filter(this::isOurs).ifPresent(Server::end);
  }

  /**
   * @param options JVM options beside Payara's own
   * @param afterBoot asadmin commands that the server runs when it is up
   */
  void start(List<String> options, List<String> afterBoot) {
    domain.prepare(options, installed);
    try {
      Files.createDirectories(settings.log().getParent());
      Files.deleteIfExists(pidFile());
      Files.deleteIfExists(settings.log());
      Path postBoot = Files.write(settings.domain().resolve("config/post-boot.txt"), afterBoot);
      ProcessBuilder start = new ProcessBuilder(command(postBoot));
      start.environment().put("AS_JAVA", System.getProperty("java.home"));
      start.environment().keySet().removeIf(name -> name.startsWith("AS_ADMIN_"));
      start.redirectErrorStream(true);
      start.redirectOutput(settings.domain().resolve("logs/start.log").toFile());
      starter = start.start();
      starter.getOutputStream().close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<String> command(Path postBoot) {
    List<String> command = asadmin();
    command.addAll(List.of("start-domain", "--verbose", "--domaindir"));
    command.add(settings.domain().getParent().toString());
    command.addAll(List.of("--postbootcommandfile", postBoot.toString()));
    command.add(settings.domain().getFileName().toString());
    return command;
  }

  /** Puts the WAR, or its exploded folder, in the place of what runs. */
  void redeploy() throws IOException, InterruptedException {
    List<String> command = asadmin();
    command.addAll(List.of("--port", Integer.toString(settings.admin()), "deploy", "--force"));
    command.addAll(List.of("--name", "parvis", "--contextroot", "/", settings.war().toString()));
    ProcessBuilder deploy = new ProcessBuilder(command).inheritIO();
    deploy.environment().put("AS_JAVA", System.getProperty("java.home"));
    if (deploy.start().waitFor() != 0) {
      throw new Trouble("Not deployed. Is Parvis running (mvn), with the same parvis.admin.port?");
    }
  }

  private List<String> asadmin() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(domain.root().resolve("glassfish/lib/client/appserver-cli.jar").toString());
    return command;
  }

  boolean isRunning() {
    return starter.isAlive();
  }

  /** Stops it as Ctrl-C would, and by force when that takes too long. */
  void stop() {
    List<ProcessHandle> all = new ArrayList<>(starter.descendants().toList());
    pid().flatMap(ProcessHandle::of).filter(this::isOurs).ifPresent(all::add);
    all.forEach(Server::end);
    starter.destroy();
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception tooLong) {
      process.destroyForcibly();
    }
  }

  private boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .commandLine()
        .map(line -> line.contains(settings.domain().toString()))
        .orElse(true);
  }

  private Optional<Long> pid() {
    try {
      return Optional.of(Long.valueOf(Files.readString(pidFile()).strip()));
    } catch (IOException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private Path pidFile() {
    return settings.domain().resolve("config/pid");
  }
}
