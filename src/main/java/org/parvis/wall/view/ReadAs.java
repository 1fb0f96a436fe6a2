package org.parvis.wall.view;

import java.util.List;
import org.parvis.person.Reading;
import org.parvis.wall.Circle;

/** How the wall is read: what it holds, how much of it, and in which order. */
public record ReadAs(Circle circle, Reading reading) {

  public List<Circle> circles() {
    return List.of(Circle.values());
  }
}
