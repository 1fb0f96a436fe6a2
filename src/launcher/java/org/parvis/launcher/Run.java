package org.parvis.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The portal in the foreground, with the demo company, until Ctrl-C. */
final class Run {

  private final Settings settings;
  private final Server server;
  private final ServerLog log;
  private final long from = System.nanoTime();
  private FileChannel lockFile;

  Run(Settings settings) {
    this.settings = settings;
    this.server = Server.asInstalled(settings);
    this.log = new ServerLog(settings.log());
  }

  void portal() throws IOException, InterruptedException {
    Path untold = settings.home().resolve("not-started");
    Files.createDirectories(settings.home());
    Files.writeString(untold, "");
    lock();
    server.endLeftover();
    Ports.demandFree(settings.http(), "parvis.http.port");
    Ports.demandFree(settings.https(), "parvis.https.port");
    Ports.demandFree(settings.admin(), "parvis.admin.port");
    say("Starting Payara Server (log: " + settings.log() + ")");
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    server.start(
        List.of("-Dparvis.demo=true"),
        List.of("deploy --name parvis --contextroot / --force=true " + quoted(settings.war())));
    follow("Deploying Parvis", () -> Ports.answers(settings.admin()));
    follow("Opening Parvis", log::hasDeployed);
    follow("Parvis is ready.", this::isOpen);
    Files.delete(untold);
    welcome();
    ProcessHandle maven = ProcessHandle.current().parent().orElse(ProcessHandle.current());
    while (server.isRunning() && maven.isAlive()) {
      log.news().forEach(System.out::println);
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  /** One portal at a time on the same data; the lock ends with this process, however it ends. */
  private void lock() throws IOException {
    Path file = settings.home().resolve("run.lock");
    lockFile = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = lockFile.tryLock();
    if (lock == null) {
      throw new Trouble(
          "Parvis already runs on the data in "
              + settings.home()
              + ". Stop it first, or choose another place: mvn -Dparvis.home=<folder>");
    }
  }

  private void follow(String next, Condition reached) throws InterruptedException {
    long quietSince = System.nanoTime();
    while (!reached.holds()) {
      List<String> news = log.news();
      news.forEach(System.out::println);
      Optional<String> failure = log.failure();
      if (failure.isPresent() || !server.isRunning() || seconds(from) > longest()) {
        throw new Trouble(
            failure.orElse("The server did not come up.") + "\n  See " + settings.log());
      }
      if (!news.isEmpty()) {
        quietSince = System.nanoTime();
      } else if (seconds(quietSince) >= 10) {
        say("… " + seconds(from) + " s");
        quietSince = System.nanoTime();
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    say(next + " (" + seconds(from) + " s)");
  }

  private boolean isOpen() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + settings.http() + "/"))
              .timeout(Duration.ofSeconds(60))
              .build();
      return HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode()
          < 500;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void welcome() {
    System.out.printf(
        "%n  Parvis      %s%n  Sign in as  %s%n  Password    %s%n  Console     %s%n"
            + "  Data        %s%n%n  Ctrl-C stops it.%n%n",
        settings.address(),
        Portal.DEMO_EMAIL,
        Portal.DEMO_PASSWORD,
        settings.console(),
        settings.home());
  }

  private void stop() {
    say("Stopping Parvis");
    long asked = System.nanoTime();
    server.stop();
    say("Parvis has stopped (" + seconds(asked) + " s). Its data stay in " + settings.home());
  }

  private static String quoted(Path path) {
    return path.toString().contains(" ") ? "\"" + path + "\"" : path.toString();
  }

  private static void say(String words) {
    System.out.println("[parvis] " + words);
  }

  private static long seconds(long since) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
  }

  private static long longest() {
    return Settings.LONGEST_START.toSeconds();
  }

  /** Something that is waited for. */
  private interface Condition {
    boolean holds();
  }
}
