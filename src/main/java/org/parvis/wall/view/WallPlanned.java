package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.wall.ScheduledCard;

/** What stands on the wall in the place of a post that was just scheduled. */
@Named
@RequestScoped
public class WallPlanned {

  @Inject private Scheduling scheduling;

  private String key;
  private ScheduledCard card;

  public void load() {
    card = scheduling.waiting(key);
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
