package org.parvis.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.parvis.content.Content;

/** A call for ideas: a question, until when ideas are taken, and until when they are judged. */
@Entity
public class Campaign {

  /** So many jurors at most. */
  public static final int JURORS = 12;

  /** So many ideas each juror names at most. */
  public static final int FAVOURITES = 3;

  /** The longest from now until it is judged. */
  static final Duration LONGEST = Duration.ofDays(2 * 366L);

  @Id private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "id")
  private Content content;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  @Column(name = "judged_at")
  private Instant judgedAt;

  @Enumerated(EnumType.STRING)
  private Way way;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version private int version;

  /** Who says which ideas are the best. */
  public enum Way {
    /** Everyone who supports them. */
    VOTE,
    /** Some who are named. */
    JURY
  }

  /** What is done at a moment. */
  public enum Phase {
    /** It takes no ideas yet. */
    AHEAD,
    /** It takes ideas. */
    OPEN,
    /** It takes no more, and they are judged. */
    JUDGED,
    /** Nobody judges any more, and it is not counted yet. */
    COUNTED,
    CLOSED
  }

  protected Campaign() {}

  /**
   * @param draft {@linkplain CampaignDraft#checked checked}
   */
  public Campaign(Content content, CampaignDraft draft) {
    this.content = content;
    this.opensAt = draft.opensAt();
    this.closesAt = draft.closesAt();
    this.judgedAt = draft.judgedAt();
    this.way = draft.way();
  }

  static Phase phase(
      Instant opensAt, Instant closesAt, Instant judgedAt, Instant closedAt, Instant now) {
    if (closedAt != null) {
      return Phase.CLOSED;
    }
    if (!judgedAt.isAfter(now)) {
      return Phase.COUNTED;
    }
    if (!closesAt.isAfter(now)) {
      return Phase.JUDGED;
    }
    return opensAt.isAfter(now) ? Phase.AHEAD : Phase.OPEN;
  }

  Phase phase(Instant now) {
    return phase(opensAt, closesAt, judgedAt, closedAt, now);
  }

  /**
   * @throws CampaignRefused if it takes no ideas at this moment
   */
  void refuseUnlessOpen(Instant now) {
    switch (phase(now)) {
      case AHEAD -> throw CampaignRefused.ahead();
      case OPEN -> {
        // it takes them
      }
      default -> throw CampaignRefused.closed();
    }
  }

  /**
   * @throws CampaignRefused if nobody judges its ideas any more
   */
  void refuseUnlessJudged(Instant now) {
    if (!judgedAt.isAfter(now) || closedAt != null) {
      throw CampaignRefused.judged();
    }
  }

  /** Whether its time is over, and nobody knows yet who has won. */
  boolean isToClose(Instant now) {
    return phase(now) == Phase.COUNTED;
  }

  /** A second time does nothing. */
  public void close(Instant at) {
    if (closedAt == null) {
      closedAt = at;
    }
  }

  boolean isClosed() {
    return closedAt != null;
  }

  boolean isByJury() {
    return way == Way.JURY;
  }

  Long id() {
    return id;
  }

  public Content content() {
    return content;
  }
}
