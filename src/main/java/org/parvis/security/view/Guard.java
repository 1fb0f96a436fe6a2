package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parvis.security.Badge;
import org.parvis.security.Sessions;

/** What a page puts into its forms so that nobody else can send them. */
@Named
@RequestScoped
public class Guard {

  @Inject private Sessions sessions;
  @Inject private HttpServletRequest request;

  private String token;

  /** The token of this session, empty for a visitor. */
  public String getToken() {
    if (token == null) {
      token = sessions.badge(request).map(Badge::token).orElse("");
    }
    return token;
  }
}
