package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Viewer;
import org.parvis.poll.PollBoard;

/** How many polls the viewer has still to answer. */
@Named
@RequestScoped
public class PollBadge {

  @Inject private PollBoard board;
  @Inject private Viewer viewer;

  public long getCount() {
    return board.of(viewer);
  }

  /** In one place. */
  public long at(long place) {
    return board.of(viewer, place);
  }
}
