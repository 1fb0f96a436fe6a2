package org.parvis.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Kills the portal while people write, and holds what is found afterwards to what they were told: a
 * post, comment, reaction or vote that was acknowledged is there, once, nothing is there that
 * nobody wrote, and in the box of each secret poll is one ballot of each who voted.
 *
 * <p>{@code -Dparvis.kills=100} kills a hundred times; {@code -Dparvis.database=postgresql} on
 * PostgreSQL, which dies with the portal every other time.
 */
class CrashIT {

  private static final List<String> PEOPLE =
      List.of(
          "claire.morel",
          "karim.benali",
          "lea.fournier",
          "sophie.petit",
          "paul.garnier",
          "ann.martin");
  private static final int FULL_BOXES = 12;
  private static final int KILLS = Integer.getInteger("parvis.kills", 1);

  private final Path home =
      Path.of(System.getProperty("parvis.it.home"), "crash", "run-" + System.nanoTime())
          .toAbsolutePath();
  private final Ledger ledger = new Ledger(home.resolve("ledger.txt"));
  private final List<Writer.Paper> polls = new CopyOnWriteArrayList<>();

  @Test
  void whatWasAcknowledgedSurvivesEachKill() throws Exception {
    try (Doomed database = isPostgres() ? new DoomedPostgres(home) : new DoomedDerby(home);
        DoomedPortal portal = new DoomedPortal(home, database)) {
      List<Writer> writers =
          PEOPLE.stream().map(name -> new Writer(portal.address(), name, ledger, polls)).toList();
      for (int kill = 1; kill <= KILLS; kill++) {
        portal.start();
        write(writers, portal, database, kill);
        audit(database, portal, kill);
      }
      assertThat(ledger.acknowledged()).hasSizeGreaterThan(KILLS);
    }
  }

  private void write(List<Writer> writers, DoomedPortal portal, Doomed database, int kill)
      throws Exception {
    int before = ledger.acknowledged().size();
    List<Thread> threads = writers.stream().map(Thread::new).toList();
    threads.forEach(Thread::start);
    long ballots = ballots();
    while (ledger.acknowledged().size() < before + writers.size()
        || ballots() < ballots + FULL_BOXES) {
      assertThat(threads).as("someone still writes").anyMatch(Thread::isAlive);
      Thread.sleep(20);
    }
    Thread.sleep(ThreadLocalRandom.current().nextLong(1_500));
    if (kill % 2 == 0) {
      database.kill();
    }
    portal.kill();
    for (Thread thread : threads) {
      thread.join(Duration.ofSeconds(60).toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
    System.out.printf(
        "Kill %d: %d acknowledged in this round, %d in all, started in %d s%n",
        kill,
        ledger.acknowledged().size() - before,
        ledger.acknowledged().size(),
        portal.secondsToStart());
  }

  private void audit(Doomed database, DoomedPortal portal, int kill) throws Exception {
    database.restart();
    try (Audit audit = new Audit(database.connect())) {
      List<String> found = audit.written();
      assertThat(found).as("after kill %d, each once", kill).doesNotHaveDuplicates();
      assertThat(found).as("after kill %d, nothing lost", kill).containsAll(ledger.acknowledged());
      assertThat(ledger.attempted()).as("after kill %d, nothing made up", kill).containsAll(found);
      assertThat(audit.orphans()).as("after kill %d, no row without its cause", kill).isEmpty();
      assertThat(audit.miscounted(portal.keys())).as("after kill %d, each ballot", kill).isEmpty();
    }
    database.check();
  }

  private long ballots() {
    return ledger.acknowledged().stream().filter(entry -> entry.startsWith("ballot ")).count();
  }

  private static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("parvis.database"));
  }
}
