package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.parvis.shared.Text;

/** The experiment that a community is run as. */
@Entity
public class Pilot {

  public static final int LONGEST_HYPOTHESIS = 500;
  static final int MOST_WEEKS = 52;
  private static final int WEEK = 7;

  @Id
  @Column(name = "community_id")
  private Long communityId;

  private String hypothesis;

  @Column(name = "sponsor_id")
  private Long sponsorId;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private PilotMeasure measure;

  private int target;

  @Column(name = "started_by")
  private Long startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Version private int version;

  protected Pilot() {}

  Pilot(long communityId, long startedBy, Instant startedAt) {
    this.communityId = communityId;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  /**
   * Says what is tried, for how long, and what for.
   *
   * @param sponsor by id, null for none
   * @throws PilotRefused if it can't run or be counted so
   */
  void plan(PilotDraft draft, Long sponsor, LocalDate today) {
    LocalDate from = draft.getStartsOn();
    if (from == null || Math.abs(ChronoUnit.WEEKS.between(today, from)) > MOST_WEEKS) {
      throw PilotRefused.dates();
    }
    hypothesis = hypothesis(draft);
    sponsorId = sponsor;
    startsOn = from;
    measure = draft.getMeasure();
    target = draft.getTarget();
    if (!measure.allows(target)) {
      throw PilotRefused.goal();
    }
    end(draft.getEndsOn());
  }

  /**
   * Runs until this day, the first that is no part of it.
   *
   * @throws PilotRefused if it is too short or too long then
   */
  final void end(LocalDate on) {
    if (on == null
        || on.isBefore(startsOn.plusWeeks(1))
        || on.isAfter(startsOn.plusWeeks(MOST_WEEKS))) {
      throw PilotRefused.dates();
    }
    endsOn = on;
  }

  /** Whether it is planned like that already. */
  boolean says(PilotDraft draft, Long sponsor) {
    return Objects.equals(hypothesis, hypothesis(draft))
        && Objects.equals(sponsorId, sponsor)
        && startsOn.equals(draft.getStartsOn())
        && endsOn.equals(draft.getEndsOn())
        && measure == draft.getMeasure()
        && target == draft.getTarget();
  }

  private static String hypothesis(PilotDraft draft) {
    String lines =
        Text.optionalLines(draft.getHypothesis(), LONGEST_HYPOTHESIS, "community.pilot.hypothesis");
    return lines == null
        ? Text.required(null, LONGEST_HYPOTHESIS, "community.pilot.hypothesis")
        : lines;
  }

  /** In which week it is, from 1 on; 0 before it begins. */
  int week(LocalDate today) {
    long days = ChronoUnit.DAYS.between(startsOn, today);
    return days < 0 ? 0 : Math.min(weeks(), (int) (days / WEEK) + 1);
  }

  /** How many weeks it lasts, a begun one counted. */
  int weeks() {
    return (int) ((ChronoUnit.DAYS.between(startsOn, endsOn) + WEEK - 1) / WEEK);
  }

  /** How many of its weeks are over, only whole ones counted. */
  int wholeWeeks(LocalDate today) {
    LocalDate until = today.isBefore(endsOn) ? today : endsOn;
    return Math.max(0, (int) ChronoUnit.WEEKS.between(startsOn, until));
  }

  boolean isOver(LocalDate today) {
    return !today.isBefore(endsOn);
  }

  long communityId() {
    return communityId;
  }

  Long sponsorId() {
    return sponsorId;
  }

  String hypothesis() {
    return hypothesis;
  }

  LocalDate startsOn() {
    return startsOn;
  }

  LocalDate endsOn() {
    return endsOn;
  }

  PilotMeasure measure() {
    return measure;
  }

  int target() {
    return target;
  }

  int version() {
    return version;
  }
}
