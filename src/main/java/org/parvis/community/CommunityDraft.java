package org.parvis.community;

import java.io.Serializable;
import java.time.LocalDate;

/** What the form of a community holds while it is filled in. */
public class CommunityDraft implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int HUES = 8;

  private String name;
  private CommunityKind kind = CommunityKind.TOPIC;
  private Openness openness = Openness.OPEN;
  private String purpose;
  private String tags;
  private int hue = 1;
  private String charter;
  private String welcome;
  private String sponsor;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private Stage stage = Stage.PLANNED;
  private boolean reviewing;
  private int version;

  /** An empty one. */
  public CommunityDraft() {}

  /** From one row of a query. */
  public CommunityDraft(
      String name,
      CommunityKind kind,
      Openness openness,
      String purpose,
      Integer hue,
      String charter,
      String welcome,
      LocalDate startsOn,
      LocalDate endsOn,
      Stage stage,
      Integer version) {
    this.name = name;
    this.kind = kind;
    this.openness = openness;
    this.purpose = purpose;
    this.hue = hue;
    this.charter = charter;
    this.welcome = welcome;
    this.startsOn = startsOn;
    this.endsOn = endsOn;
    this.stage = stage == null ? Stage.PLANNED : stage;
    this.version = version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public CommunityKind getKind() {
    return kind;
  }

  public void setKind(CommunityKind kind) {
    this.kind = kind == null ? CommunityKind.TOPIC : kind;
  }

  public Openness getOpenness() {
    return openness;
  }

  public void setOpenness(Openness openness) {
    this.openness = openness == null ? Openness.PRIVATE : openness;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  /** Words behind commas. */
  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }

  /** Its colour, one of the hues 1 to 8. */
  public int getHue() {
    return hue;
  }

  public void setHue(int hue) {
    this.hue = Math.max(1, Math.min(HUES, hue));
  }

  public String getCharter() {
    return charter;
  }

  public void setCharter(String charter) {
    this.charter = charter;
  }

  public String getWelcome() {
    return welcome;
  }

  public void setWelcome(String welcome) {
    this.welcome = welcome;
  }

  /** The sponsor of a project, by the end of their address. */
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

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage == null ? Stage.PLANNED : stage;
  }

  /** Whether the first posts of its members wait for who makes it live. */
  public boolean isReviewing() {
    return reviewing;
  }

  public void setReviewing(boolean reviewing) {
    this.reviewing = reviewing;
  }

  /** The one that the form was opened with. */
  public int getVersion() {
    return version;
  }
}
