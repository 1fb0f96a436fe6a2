package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The posts of one person, on whichever page includes {@code /WEB-INF/wall/posts.xhtml}. */
@Named
@RequestScoped
public class WallPerson {

  @Inject private Cards cards;

  private boolean shown;

  /** Reads the latest posts of this person once; always true. */
  public boolean show(long personId, String before) {
    if (!shown) {
      cards.showPerson(personId, before);
      shown = true;
    }
    return shown;
  }
}
