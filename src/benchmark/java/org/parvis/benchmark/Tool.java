package org.parvis.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gatling, in a process of its own. */
record Tool(Path work, Server server, String database) {

  void run() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("benchmark."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.add("-Dbenchmark.work=" + work);
    command.add("-Dbenchmark.address=" + server.address());
    command.add("-Dbenchmark.server=" + server.pid());
    command.add("-Dbenchmark.database=" + database);
    command.add("-Dbenchmark.tool=" + ProcessHandle.current().pid());
    command.add("-Dgatling.data.file.bufferSize=65536");
    command.addAll(List.of("--add-opens=java.base/java.lang=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.gatling.app.Gatling"));
    command.addAll(List.of("-s", PortalSimulation.class.getName()));
    command.addAll(List.of("-rf", work.resolve("gatling").toString()));
    Process gatling =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("gatling.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(gatling::destroy));
    if (gatling.waitFor() != 0) {
      throw new IllegalStateException("Gatling failed, see " + work.resolve("gatling.log"));
    }
  }
}
