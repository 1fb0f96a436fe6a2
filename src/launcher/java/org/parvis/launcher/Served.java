package org.parvis.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A portal without a demo company, until whoever started it is gone; {@code
 * -Dparvis.commands=<file>} has more asadmin commands, {@code -Dparvis.jvm} more JVM options.
 */
final class Served {

  private final Settings settings;
  private final Server server;
  private final ServerLog log;

  Served(Settings settings) {
    this.settings = settings;
    this.server = Server.asInstalled(settings);
    this.log = new ServerLog(settings.log());
  }

  void serve() throws IOException, InterruptedException {
    server.endLeftover();
    Ports.demandFree(settings.http(), "parvis.http.port");
    Ports.demandFree(settings.admin(), "parvis.admin.port");
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    List<String> options =
        Stream.of(System.getProperty("parvis.jvm", "").split("\\s+"))
            .filter(option -> !option.isBlank())
            .toList();
    List<String> commands = new ArrayList<>();
    commands.addAll(Files.readAllLines(Path.of(System.getProperty("parvis.commands"))));
    commands.add("deploy --name parvis --contextroot / --force=true " + settings.war());
    server.start(options, commands);
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    boolean told = false;
    while (server.isRunning() && parent.isAlive()) {
      log.news().forEach(System.out::println);
      if (log.failure().isPresent()) {
        throw new Trouble(log.failure().get());
      }
      if (!told && log.hasDeployed()) {
        told = true;
        System.out.println("deployed");
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }
}
