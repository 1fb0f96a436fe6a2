package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The next cards of a stream, or those that are new since. */
@Named
@RequestScoped
public class WallPage {

  @Inject private Cards cards;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String before;
  private String after;
  private String person;
  private String tag;
  private String place;
  private String sort;
  private String show;
  private boolean saved;

  public void load() {
    if (after != null) {
      cards.showNewer(Cards.id(place).orElse(null), after);
    } else if (tag != null) {
      cards.showTag(tag, before);
    } else if (saved) {
      cards.showSaved(before);
    } else if (Cards.id(person).isPresent()) {
      cards.showPerson(Cards.id(person).get(), before);
    } else if (Cards.id(place).isPresent()) {
      cards.showPlace(
          places.of(Cards.id(place).get()).orElseThrow(NotFound::new),
          before,
          viewer.reading().or(sort, show));
    } else {
      cards.showWall(before, viewer.reading().or(sort, show));
    }
  }

  public String getSort() {
    return sort;
  }

  public void setSort(String sort) {
    this.sort = sort;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public boolean isSaved() {
    return saved;
  }

  public void setSaved(boolean saved) {
    this.saved = saved;
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

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
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
