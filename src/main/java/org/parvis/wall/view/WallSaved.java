package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the viewer has put aside for later. */
@Named
@RequestScoped
public class WallSaved {

  @Inject private Cards cards;

  private String before;

  public void load() {
    cards.showSaved(before);
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
