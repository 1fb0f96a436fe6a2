package org.parvis.moderation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.Reason;
import org.parvis.moderation.Reported;
import org.parvis.moderation.Reports;
import org.parvis.moderation.Thing;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The form in which someone reports something, or hides it, if they decide about it. */
@Named
@RequestScoped
public class ModerationReport {

  @Inject private Reports reports;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String key;
  private Reported reported;

  public void load() {
    reported =
        Thing.parse(key).map(thing -> reports.about(viewer, thing)).orElseThrow(NotFound::new);
  }

  public Reported getReported() {
    return reported;
  }

  /** Where it stands, null for the company. */
  public Place getPlace() {
    return places.of(reported.audienceId()).orElse(null);
  }

  public Reason[] getReasons() {
    return Reason.values();
  }

  public int getLongest() {
    return Reports.LONGEST_WORD;
  }

  public int getLongestReason() {
    return Decisions.LONGEST_WORD;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
