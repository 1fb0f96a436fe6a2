package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.notification.Bell;
import org.parvis.person.Viewer;

/** How much one has not seen. */
@Named
@RequestScoped
public class NotificationCount {

  @Inject private Bell bell;
  @Inject private Viewer viewer;

  private int count;

  public void load() {
    count = bell.count(viewer);
  }

  public int getCount() {
    return count;
  }
}
