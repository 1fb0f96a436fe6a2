package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parvis.notification.Keys;

/**
 * Where the link of a mail ends such mail: GET asks, POST does it, from the page or from a mail
 * program (RFC 8058), without signing in. It never says whether there was such a link.
 */
@Named
@RequestScoped
public class NotificationUnsubscribe {

  @Inject private Keys keys;
  @Inject private HttpServletRequest request;

  private String key;
  private boolean done;

  public void load() {
    if (request.getMethod().equals("POST")) {
      keys.use(String.valueOf(key));
      done = true;
    }
  }

  public boolean isDone() {
    return done;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
