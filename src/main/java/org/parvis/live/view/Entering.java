package org.parvis.live.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;

/**
 * Brings the session to the handshake with the person, past the container: it would close the
 * socket itself at the moment in which the session ends, while the browser, which is leaving the
 * page, closes it too.
 */
@WebFilter(urlPatterns = "/live", asyncSupported = true)
public class Entering extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    Principal person = request.getUserPrincipal();
    if (session == null || person == null) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new Without(request, new Entrant(person.getName(), session)), response);
    }
  }

  /** Who enters, and in which session. */
  static final class Entrant implements Principal {

    private final String name;
    private final HttpSession session;

    Entrant(String name, HttpSession session) {
      this.name = name;
      this.session = session;
    }

    @Override
    public String getName() {
      return name;
    }

    HttpSession session() {
      return session;
    }
  }

  /** A request that seems to have no session. */
  private static final class Without extends HttpServletRequestWrapper {

    private final Entrant entrant;

    Without(HttpServletRequest request, Entrant entrant) {
      super(request);
      this.entrant = entrant;
    }

    @Override
    public Principal getUserPrincipal() {
      return entrant;
    }

    @Override
    public HttpSession getSession(boolean create) {
      return null;
    }
  }
}
