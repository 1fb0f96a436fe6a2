package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.parvis.shared.NotFound;

/** What stands in the place of a post that was just deleted. */
@Named
@RequestScoped
public class WallDeleted {

  private String key;

  public long getId() {
    return Cards.id(key).orElseThrow(NotFound::new);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
