package org.parvis.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.parvis.shared.Text;

/**
 * When the directory is read, and by whom, and what came of it: one row for all servers. Who takes
 * it reads alone; if they die meanwhile, someone else takes it then.
 */
@Entity
@Table(name = "directory_reading")
public class DirectoryReading {

  static final long ONLY = 1;

  /** Longer than any reading, and than any step of writing. */
  static final Duration LEASE = DirectoryReader.LONGEST.plusMinutes(5);

  private static final int LONGEST_DETAIL = 250;

  @Id private Long id;

  @Column(name = "due_at")
  private Instant dueAt;

  private String taker;

  @Column(name = "taken_until")
  private Instant takenUntil;

  @Column(name = "began_at")
  private Instant beganAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private Trouble trouble;

  private String detail;

  @Column(name = "good_at")
  private Instant goodAt;

  @Column(name = "good_millis")
  private long goodMillis;

  @Column(name = "good_groups")
  private int goodGroups;

  @Column(name = "good_people")
  private int goodPeople;

  private int strangers;

  protected DirectoryReading() {}

  boolean isDue(Instant now) {
    return !dueAt.isAfter(now) && !isTaken(now);
  }

  boolean isTaken(Instant now) {
    return taker != null && takenUntil.isAfter(now);
  }

  boolean isTakenBy(String someone) {
    return someone.equals(taker);
  }

  void take(String someone, Instant now) {
    taker = someone;
    beganAt = now;
    goOn(now);
  }

  void goOn(Instant now) {
    takenUntil = now.plus(LEASE);
  }

  void call(Instant now) {
    dueAt = now;
  }

  void succeed(Found found, Instant now, Instant next) {
    end(now, next);
    trouble = null;
    detail = null;
    goodAt = now;
    goodMillis = Duration.between(beganAt, now).toMillis();
    goodGroups = found.groups().size();
    goodPeople = found.people();
    strangers = found.strangers();
  }

  void fail(Trouble why, String words, Instant now, Instant next) {
    end(now, next);
    trouble = why;
    detail = Text.excerpt(words, LONGEST_DETAIL);
  }

  private void end(Instant now, Instant next) {
    taker = null;
    takenUntil = null;
    endedAt = now;
    dueAt = next;
  }

  DirectoryStatus status(Instant now) {
    return new DirectoryStatus(
        isTaken(now) ? beganAt : null,
        endedAt,
        trouble,
        detail,
        goodAt,
        goodMillis,
        goodGroups,
        goodPeople,
        strangers);
  }
}
