package org.parvis.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site makes a browser send: every request that may change something, and
 * every WebSocket handshake.
 *
 * <p>Browsers always say where a POST comes from; a client that does not say is none, and still
 * needs the token of its session or view.
 */
public class OriginFilter extends HttpFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final long serialVersionUID = 1;

  @Inject private transient Portal portal;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (mayChange(request) && !isOurs(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean mayChange(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod()) || request.getHeader("Upgrade") != null;
  }

  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site == null || OWN_SITES.contains(site))
        && (origin == null || portal.isOwn(origin, request));
  }
}
