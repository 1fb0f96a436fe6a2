package org.parvis.community;

import java.io.Serializable;
import java.time.LocalDate;

/** What the form of a pilot holds while it is filled in. */
public class PilotDraft implements Serializable {

  public static final int WEEKS = 12;

  private static final long serialVersionUID = 1;

  private String hypothesis;
  private String sponsor;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private PilotMeasure measure = PilotMeasure.TOOK_PART;
  private int tookPart = 20;
  private int answered = 8;
  private int cameBack = 15;

  /** An empty one that begins on this day. */
  public PilotDraft(LocalDate startsOn) {
    this.startsOn = startsOn;
    this.endsOn = startsOn == null ? null : startsOn.plusWeeks(WEEKS);
  }

  public String getHypothesis() {
    return hypothesis;
  }

  public void setHypothesis(String hypothesis) {
    this.hypothesis = hypothesis;
  }

  /** By name, or by the end of their address. */
  public String getSponsor() {
    return sponsor;
  }

  public void setSponsor(String sponsor) {
    this.sponsor = sponsor;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  /** Twelve weeks later if it is not said. */
  public LocalDate getEndsOn() {
    return endsOn == null && startsOn != null ? startsOn.plusWeeks(WEEKS) : endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public PilotMeasure getMeasure() {
    return measure;
  }

  public void setMeasure(PilotMeasure measure) {
    this.measure = measure == null ? PilotMeasure.TOOK_PART : measure;
  }

  /** The goal in the measure that it is about. */
  public int getTarget() {
    return target(measure);
  }

  /** The goal in one of the measures, as it stands in the form. */
  public int target(PilotMeasure in) {
    return switch (in) {
      case TOOK_PART -> tookPart;
      case ANSWERED -> answered;
      case CAME_BACK -> cameBack;
    };
  }

  /** Sets the goal in one of the measures. */
  public void aim(PilotMeasure at, int target) {
    switch (at) {
      case TOOK_PART -> tookPart = target;
      case ANSWERED -> answered = target;
      case CAME_BACK -> cameBack = target;
    }
  }

  public int getTookPart() {
    return tookPart;
  }

  public void setTookPart(int tookPart) {
    this.tookPart = tookPart;
  }

  public int getAnswered() {
    return answered;
  }

  public void setAnswered(int answered) {
    this.answered = answered;
  }

  public int getCameBack() {
    return cameBack;
  }

  public void setCameBack(int cameBack) {
    this.cameBack = cameBack;
  }
}
