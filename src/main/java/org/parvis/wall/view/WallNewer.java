package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.wall.Circle;
import org.parvis.wall.Stream;

/** How many posts of others have arrived since, for a browser that was away. */
@Named
@RequestScoped
public class WallNewer {

  @Inject private Stream stream;
  @Inject private Viewer viewer;

  private String than;
  private String place;
  private String of;
  private long count;

  public void load() {
    count = Cursor.parse(than).map(this::count).orElse(0L);
  }

  private long count(Cursor cursor) {
    return Cards.id(place)
        .map(id -> stream.countNewerIn(viewer, id, cursor))
        .orElseGet(() -> stream.countNewer(viewer, Circle.of(of), cursor));
  }

  public long getCount() {
    return count;
  }

  /** Which circle it is of. */
  public String getOf() {
    return of;
  }

  public void setOf(String of) {
    this.of = of;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getThan() {
    return than;
  }

  public void setThan(String than) {
    this.than = than;
  }
}
