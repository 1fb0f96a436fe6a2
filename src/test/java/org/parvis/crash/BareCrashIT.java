package org.parvis.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link CrashIT} without the server around it, so that a hundred kills take minutes: the portal's
 * entities, migrations and databases in a bare process that is killed while it writes.
 */
class BareCrashIT {

  static final String TRIES = "tries ";
  static final String KEPT = "kept ";

  private static final int KILLS = Integer.getInteger("parvis.bare.kills", 3);
  private static final Path HOME =
      Path.of(System.getProperty("parvis.it.home"), "bare-crash").toAbsolutePath();

  @ParameterizedTest
  @ValueSource(strings = {"derby", "postgresql"})
  void whatWasCommittedSurvivesEachKill(String kind) throws Exception {
    Path home = HOME.resolve(kind + "-" + System.nanoTime());
    Files.createDirectories(home);
    Ledger ledger = new Ledger(home.resolve("ledger.txt"));
    try (Doomed database =
        kind.equals("derby") ? new DoomedDerby(home) : new DoomedPostgres(home)) {
      database.serve(home);
      for (int kill = 1; kill <= KILLS; kill++) {
        writeUntilKilled(database, ledger, kill, home.resolve("writer.log").toFile());
        audit(database, ledger, kill);
      }
    }
    System.out.printf("%s: %d kills, %d kept%n", kind, KILLS, ledger.acknowledged().size());
  }

  private static void writeUntilKilled(Doomed database, Ledger ledger, int kill, File log)
      throws Exception {
    Process writer = start(database, log);
    try (BufferedReader lines = writer.inputReader()) {
      Thread killer = new Thread(() -> end(database, writer, kill));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(TRIES)) {
          ledger.attempt(line.substring(TRIES.length()));
        } else if (line.startsWith(KEPT)) {
          ledger.acknowledge(line.substring(KEPT.length()));
          if (killer.getState() == Thread.State.NEW) {
            killer.start();
          }
        }
      }
      assertThat(killer.getState())
          .as("something was written; else see %s", log)
          .isNotEqualTo(Thread.State.NEW);
      killer.join();
    }
  }

  private static void end(Doomed database, Process writer, int kill) {
    try {
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(1_000));
      if (kill % 2 == 0) {
        database.kill();
      }
      writer.toHandle().destroyForcibly();
      writer.waitFor();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Process start(Doomed database, File log) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BareWriter.class.getName(),
            database.url())
        .redirectError(log)
        .start();
  }

  private static void audit(Doomed database, Ledger ledger, int kill) throws Exception {
    database.restart();
    try (Audit audit = new Audit(database.connect())) {
      List<String> found = audit.written();
      assertThat(found).as("after kill %d, each once", kill).doesNotHaveDuplicates();
      assertThat(found).as("after kill %d, nothing lost", kill).containsAll(ledger.acknowledged());
      assertThat(ledger.attempted()).as("after kill %d, nothing made up", kill).containsAll(found);
      assertThat(audit.orphans()).as("after kill %d, no row without its cause", kill).isEmpty();
    }
    database.check();
  }
}
