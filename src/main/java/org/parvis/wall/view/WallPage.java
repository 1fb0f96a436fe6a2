package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.Circle;

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
  private String of;
  private String sort;
  private String show;
  private boolean saved;

  public void load() {
    if (after != null && Cards.id(place).isPresent()) {
      cards.showNewerIn(Cards.id(place).get(), after);
    } else if (after != null) {
      cards.showNewer(Circle.of(of), after);
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
      cards.showWall(Circle.of(of), before, viewer.reading().or(sort, show));
    }
  }

  /** Which circle it is of. */
  public String getOf() {
    return of;
  }

  public void setOf(String of) {
    this.of = of;
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
