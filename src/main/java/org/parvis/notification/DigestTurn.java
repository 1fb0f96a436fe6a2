package org.parvis.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** That a person's digest of one period was owed: once, by its key. */
@Entity
@Table(name = "notification_digest")
@IdClass(DigestTurn.Key.class)
public class DigestTurn {

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Enumerated(EnumType.STRING)
  private Rhythm rhythm;

  @Id private String period;

  @Column(name = "since_at")
  private Instant since;

  @Column(name = "owed_at")
  private Instant owedAt;

  protected DigestTurn() {}

  DigestTurn(Key key, Instant since, Instant owedAt) {
    this.personId = key.personId();
    this.rhythm = key.rhythm();
    this.period = key.period();
    this.since = since;
    this.owedAt = owedAt;
  }

  Instant since() {
    return since;
  }

  Instant owedAt() {
    return owedAt;
  }

  /**
   * Whose, how often, and when.
   *
   * @param period {@code 2026-11-25} or {@code 2026-W48}, where the person is
   */
  public record Key(Long personId, Rhythm rhythm, String period) implements Serializable {

    private static final String TOPIC = "digest";

    /** Unique in the outbox. */
    String cause() {
      return String.join("/", TOPIC, personId.toString(), rhythm.name(), period);
    }

    static Key of(String cause) {
      String[] parts = cause.split("/");
      return new Key(Long.valueOf(parts[1]), Rhythm.valueOf(parts[2]), parts[3]);
    }
  }
}
