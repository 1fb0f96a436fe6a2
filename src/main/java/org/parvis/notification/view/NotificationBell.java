package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.notification.Bell;
import org.parvis.notification.NotificationCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;

/** The latest that one was told, as the bell opens. */
@Named
@RequestScoped
public class NotificationBell {

  private static final int SIZE = 8;

  @Inject private Bell bell;
  @Inject private Viewer viewer;

  private List<NotificationCard> rows = List.of();

  public void load() {
    rows = bell.page(viewer, Cursor.newest(), SIZE).rows();
  }

  public List<NotificationCard> getRows() {
    return rows;
  }

  public boolean isUnread() {
    return rows.stream().anyMatch(NotificationCard::unread);
  }
}
