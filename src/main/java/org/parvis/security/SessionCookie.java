package org.parvis.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Marks the session's cookie: sent along by our own pages only, and over TLS only where the portal
 * speaks it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  @Inject private Portal portal;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    if (portal.isSecure()) {
      cookie.setSecure(true);
    }
  }
}
