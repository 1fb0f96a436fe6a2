package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The posts of one person, on whichever page includes {@code /WEB-INF/wall/posts.xhtml}. */
@Named
@RequestScoped
public class WallPerson {

  @Inject private Cards cards;

  /** Reads their posts, from a cursor on; the latest for none. */
  public void load(long personId, String before) {
    cards.showPerson(personId, before);
  }
}
