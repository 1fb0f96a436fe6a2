package org.parvis.voice.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Audience;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.voice.Relays;

/** The form in which a relay user writes down what a colleague said. */
@Named
@RequestScoped
public class VoiceNew {

  @Inject private Relays relays;
  @Inject private Viewer viewer;

  private final String key = SubmitKey.random().value();
  private String place;
  private long placeId;

  public void load() {
    placeId =
        place != null && place.matches("\\d{1,18}") ? Long.parseLong(place) : Audience.COMPANY;
    relays.refuseOthers(viewer, placeId);
  }

  public String getKey() {
    return key;
  }

  /** Where it will be published. */
  public long getPlaceId() {
    return placeId;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
