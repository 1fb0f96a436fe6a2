package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.notification.Bell;
import org.parvis.notification.NotificationCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Listing;

/** All that one was told, the newest first. */
@Named
@RequestScoped
public class NotificationIndex extends Listing<NotificationCard> {

  private static final int SIZE = 30;

  @Inject private Bell bell;
  @Inject private Viewer viewer;

  public void load() {
    show(bell.page(viewer, start(), SIZE));
  }

  public boolean isUnread() {
    return getRows().stream().anyMatch(NotificationCard::unread);
  }
}
