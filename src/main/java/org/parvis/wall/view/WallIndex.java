package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.wall.Circle;

/** The wall of the company, page by page. */
@Named
@RequestScoped
public class WallIndex {

  @Inject private Cards cards;
  @Inject private Viewer viewer;
  @Inject private Clock clock;

  private String before;
  private String deleted;
  private String sort;
  private String of;
  private String show;
  private String read;

  public void load() {
    cards.showWall(Circle.of(of), before, viewer.reading().or(sort, show));
  }

  /** The id of the post that was just deleted here, which can be taken back; null for none. */
  public Long getRestorable() {
    return Cards.id(deleted).orElse(null);
  }

  /** Up to when everything on this page counts as read, if one says so: a cursor. */
  public String getNow() {
    return new Cursor(clock.instant(), 0).toString();
  }

  /** Up to when everything was read before one said that all was: a cursor; null for none. */
  public String getReadBefore() {
    return read == null ? null : Cursor.parse(read).map(Cursor::toString).orElse(null);
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

  public String getRead() {
    return read;
  }

  public void setRead(String read) {
    this.read = read;
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
