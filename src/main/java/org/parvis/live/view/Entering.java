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
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings the session to the handshake with the person, past the container: it would close the
 * socket itself at the moment in which the session ends, while the browser, which is leaving the
 * page, closes it too. Of the rest it shows what a handshake needs, as the container keeps all of
 * it for as long as the socket is open.
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

  /**
   * A request that seems to have no session, no parameters and no headers but those of a handshake.
   */
  private static final class Without extends HttpServletRequestWrapper {

    private static final Set<String> NEEDED = Set.of("host", "origin", "upgrade", "connection");
    private static final String OF_SOCKETS = "sec-websocket-";

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

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.enumeration(
          Collections.list(super.getHeaderNames()).stream().filter(Without::isNeeded).toList());
    }

    private static boolean isNeeded(String header) {
      String name = header.toLowerCase(Locale.ROOT);
      return NEEDED.contains(name) || name.startsWith(OF_SOCKETS);
    }
  }
}
