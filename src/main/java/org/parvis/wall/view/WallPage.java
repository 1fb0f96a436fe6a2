package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The next cards of a stream, or those that are new since. */
@Named
@RequestScoped
public class WallPage {

  @Inject private Cards cards;

  private String before;
  private String after;
  private String person;
  private String tag;

  public void load() {
    if (after != null) {
      cards.showNewer(after);
    } else if (tag != null) {
      cards.showTag(tag, before);
    } else if (Cards.id(person).isPresent()) {
      cards.showPerson(Cards.id(person).get(), before);
    } else {
      cards.showWall(before);
    }
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public String getPerson() {
    return person;
  }

  public void setPerson(String person) {
    this.person = person;
  }
}
