package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.parvis.shared.NotFound;

/** What stands in the place of a post that was just deleted. */
@Named
@RequestScoped
public class WallDeleted {

  private String key;
  private boolean here;

  public long getId() {
    return Cards.id(key).orElseThrow(NotFound::new);
  }

  /** Whether it stays elsewhere. */
  public boolean isHere() {
    return here;
  }

  public void setHere(boolean here) {
    this.here = here;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
