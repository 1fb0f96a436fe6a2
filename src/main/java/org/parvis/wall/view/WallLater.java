package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.ScheduledCard;
import org.parvis.wall.Timetable;

/** The form in which a scheduled post is changed. */
@Named
@RequestScoped
public class WallLater {

  @Inject private Timetable timetable;
  @Inject private Viewer viewer;

  private String key;
  private ScheduledCard card;

  public void load() {
    card =
        Cards.id(key)
            .flatMap(id -> timetable.find(viewer, id))
            .filter(found -> !found.deleted())
            .orElseThrow(NotFound::new);
  }

  public ScheduledCard getCard() {
    return card;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
