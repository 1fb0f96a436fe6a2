package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The wall of the company, page by page. */
@Named
@RequestScoped
public class WallIndex {

  @Inject private Cards cards;

  private String before;
  private String deleted;

  public void load() {
    cards.showWall(before);
  }

  /** The id of the post that was just deleted here, which can be taken back; null for none. */
  public Long getRestorable() {
    return Cards.id(deleted).orElse(null);
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }

  public String getDeleted() {
    return deleted;
  }

  public void setDeleted(String deleted) {
    this.deleted = deleted;
  }
}
