package org.parvis.community;

import java.time.LocalDate;
import java.util.List;
import org.parvis.person.PersonCard;

/**
 * A pilot as its page shows it.
 *
 * @param sponsor null for none
 * @param endsOn the first day that is no part of it
 * @param week in which it is, from 1 on; 0 before it begins
 * @param over whether its last day is over
 * @param counted how many whole weeks the figures are about, 0 before anything is counted
 * @param decisions the latest first
 * @param version to be sent back with a change
 */
public record PilotCard(
    PilotState state,
    String hypothesis,
    PersonCard sponsor,
    LocalDate startsOn,
    LocalDate endsOn,
    int week,
    int weeks,
    boolean over,
    PilotMeasure measure,
    int target,
    int counted,
    PilotFigures figures,
    List<PilotDecided> decisions,
    int version) {

  /** Whether its end has come and nobody has decided. */
  public boolean isToDecide() {
    return state == PilotState.UNDER_WAY && over;
  }

  /** Whether what it is can still be changed. */
  public boolean isOpen() {
    return state == PilotState.UNDER_WAY;
  }

  /** Until when was counted: the first day that was not. */
  public LocalDate countedUntil() {
    return startsOn.plusWeeks(counted);
  }

  /** When something is counted for the first time. */
  public LocalDate firstCount() {
    return startsOn.plusWeeks(1);
  }

  /** Whether the goal is reached. */
  public boolean isReached() {
    return counted > 0 && figures.tells(measure) && figures.of(measure) >= target;
  }

  /** How far the goal is reached, of a hundred. */
  public int reached() {
    return Math.min(100, figures.of(measure) * 100 / target);
  }

  /** What the form would hold. */
  public PilotDraft draft() {
    PilotDraft draft = new PilotDraft(startsOn);
    draft.setHypothesis(hypothesis);
    draft.setSponsor(sponsor == null ? null : sponsor.slug());
    draft.setEndsOn(endsOn);
    draft.setMeasure(measure);
    draft.aim(measure, target);
    return draft;
  }
}
