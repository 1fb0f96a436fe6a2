package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.parvis.shared.Text;

/** What was decided at one of the ends of a pilot, and how it stood then. */
@Entity
@Table(name = "pilot_decision")
@IdClass(PilotDecision.Key.class)
public class PilotDecision {

  public static final int LONGEST = 1000;

  @Id
  @Column(name = "community_id")
  private Long communityId;

  @Id
  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Enumerated(EnumType.STRING)
  private PilotVerdict verdict;

  private String word;

  @Column(name = "new_end")
  private LocalDate newEnd;

  @Column(name = "decided_by")
  private Long decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "took_part")
  private int tookPart;

  private Integer answered;

  @Column(name = "came_back")
  private int cameBack;

  protected PilotDecision() {}

  PilotDecision(Key key, PilotVerdict verdict, String word, LocalDate newEnd) {
    this.communityId = key.communityId();
    this.endedOn = key.endedOn();
    this.verdict = verdict;
    this.word = Text.optionalLines(word, LONGEST, "community.pilot.word");
    if (this.word == null) {
      this.word = Text.required(null, LONGEST, "community.pilot.word");
    }
    this.newEnd = newEnd;
  }

  void sign(long personId, Instant at, PilotFigures figures) {
    decidedBy = personId;
    decidedAt = at;
    tookPart = figures.tookPart();
    answered = figures.answered();
    cameBack = figures.cameBack();
  }

  /** Whether it is what this person decides, sent twice. */
  boolean isSame(long personId, PilotVerdict otherVerdict, LocalDate otherEnd) {
    return decidedBy == personId && verdict == otherVerdict && Objects.equals(newEnd, otherEnd);
  }

  /** Of which community, and at which of its ends. */
  public record Key(Long communityId, LocalDate endedOn) implements Serializable {}
}
