package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One card, after it changed. */
@Named
@RequestScoped
public class WallCard {

  @Inject private Cards cards;

  private String key;

  public void load() {
    cards.showOne(key);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
