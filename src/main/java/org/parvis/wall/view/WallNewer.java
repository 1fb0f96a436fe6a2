package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.wall.Stream;

/** How many posts of others have arrived since, for a browser that was away. */
@Named
@RequestScoped
public class WallNewer {

  @Inject private Stream stream;
  @Inject private Viewer viewer;

  private String than;
  private String place;
  private long count;

  public void load() {
    count =
        Cursor.parse(than)
            .map(cursor -> stream.countNewer(viewer, Cards.id(place).orElse(null), cursor))
            .orElse(0L);
  }

  public long getCount() {
    return count;
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
