package org.parvis.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The Payara Server that is measured, with the portal and a minimal Faces page beside it. */
final class Server implements AutoCloseable {

  private static final Map<String, String> MINIMAL =
      Map.of(
          "WEB-INF/web.xml",
          """
          <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            <context-param>
              <param-name>jakarta.faces.PROJECT_STAGE</param-name>
              <param-value>Production</param-value>
            </context-param>
            <servlet>
              <servlet-name>faces</servlet-name>
              <servlet-class>jakarta.faces.webapp.FacesServlet</servlet-class>
            </servlet>
            <servlet-mapping>
              <servlet-name>faces</servlet-name>
              <url-pattern>*.xhtml</url-pattern>
            </servlet-mapping>
          </web-app>
          """,
          "WEB-INF/beans.xml",
          """
          <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" bean-discovery-mode="all" version="4.0"/>
          """,
          "index.xhtml",
          """
          <!DOCTYPE html>
          <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
          <h:head><title>Minimal</title></h:head>
          <h:body><p><h:outputText value="Hello #{header['Host']}"/></p></h:body>
          </html>
          """);

  private final Process launcher;

  Server(Path work, List<String> commands) throws IOException {
    List<String> all = new ArrayList<>(commands);
    all.add(deploy("minimal", war(work.resolve("minimal.war"), minimal())));
    all.add(deploy("counter", war(work.resolve("counter.war"), counter())));
    Path file = Files.write(work.resolve("commands"), all);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("parvis."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.add("-Dparvis.commands=" + file);
    command.addAll(List.of("-cp", System.getProperty("benchmark.launcher")));
    command.addAll(List.of("org.parvis.launcher.Portal", "serve"));
    launcher = new ProcessBuilder(command).redirectErrorStream(true).start();
    awaitDeployment();
  }

  private void awaitDeployment() throws IOException {
    BufferedReader said = launcher.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); !"deployed".equals(line); line = said.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The server did not start");
      }
      System.out.println(line);
    }
    Thread rest = new Thread(() -> said.lines().forEach(System.out::println));
    rest.setDaemon(true);
    rest.start();
  }

  private static String deploy(String name, Path war) {
    return "deploy --force=true --name " + name + " --contextroot /" + name + " " + war;
  }

  private static Map<String, byte[]> minimal() {
    return MINIMAL.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, byte[]> counter() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (Class<?> type : List.of(Counter.class, Counter.Told.class)) {
      String name = type.getName().replace('.', '/') + ".class";
      try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
        files.put("WEB-INF/classes/" + name, code.readAllBytes());
      }
    }
    return files;
  }

  private static Path war(Path war, Map<String, byte[]> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(war);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return war;
  }

  /** Lets {@link Counter} count what is sent from now on. */
  void startCounting() throws IOException {
    ask("POST");
  }

  /** How many statements requests have sent since. */
  int counted() throws IOException {
    return Integer.parseInt(ask("DELETE"));
  }

  private String ask(String method) throws IOException {
    HttpURLConnection counter =
        (HttpURLConnection) URI.create(address() + "/counter/").toURL().openConnection();
    counter.setRequestMethod(method);
    try (InputStream answer = counter.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  String address() {
    return "http://localhost:" + System.getProperty("parvis.http.port");
  }

  long pid() throws IOException {
    return Long.parseLong(Files.readString(domain().resolve("config/pid")).strip());
  }

  Path logs() {
    return domain().resolve("logs");
  }

  private static Path domain() {
    return Path.of(System.getProperty("parvis.home"), "domains", "parvis");
  }

  @Override
  public void close() {
    launcher.destroy();
    try {
      launcher.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
