package org.parvis.moderation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.moderation.QueueBoard;
import org.parvis.person.Viewer;

/** How much waits for the viewer's decision. */
@Named
@RequestScoped
public class ModerationBadge {

  @Inject private QueueBoard board;
  @Inject private Viewer viewer;

  /** In this place. */
  public long of(long audienceId) {
    return board.of(viewer, audienceId);
  }

  /** Wherever everyone reads, for administrators. */
  public long getCount() {
    return board.ofEveryone(viewer);
  }
}
