package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.parvis.notification.Bell;
import org.parvis.notification.NotificationCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Page;

/** All that one was told, the newest first. */
@Named
@RequestScoped
public class NotificationIndex {

  private static final int SIZE = 30;

  @Inject private Bell bell;
  @Inject private Viewer viewer;

  private String before;
  private Page<NotificationCard> page = new Page<>(List.of(), null);

  public void load() {
    Cursor cursor = Optional.ofNullable(before).flatMap(Cursor::parse).orElse(Cursor.newest());
    page = bell.page(viewer, cursor, SIZE);
  }

  public List<NotificationCard> getRows() {
    return page.rows();
  }

  public boolean isUnread() {
    return page.rows().stream().anyMatch(NotificationCard::unread);
  }

  public String getNext() {
    return page.next();
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
