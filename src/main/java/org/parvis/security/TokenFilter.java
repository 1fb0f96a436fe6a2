package org.parvis.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Holds every servlet under {@code /act} to the token of the session that the request claims to
 * come from. The resources of JAX-RS, which read the form themselves, have {@link
 * org.parvis.security.view.ActToken}.
 */
public class TokenFilter extends HttpFilter {

  public static final String HEADER = "X-Parvis-Token";

  private static final String FIELD = "token";
  private static final String RESOURCES = "/act/*";
  private static final long serialVersionUID = 1;

  @Inject private transient Sessions sessions;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Badge> badge = sessions.badge(request);
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    boolean resource = RESOURCES.equals(request.getHttpServletMapping().getPattern());
    if (reads || resource || badge.isEmpty() || isGiven(badge.get(), request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isGiven(Badge badge, HttpServletRequest request) {
    try {
      String header = request.getHeader(HEADER);
      return Token.same(badge.token(), header == null ? request.getParameter(FIELD) : header);
    } catch (IllegalStateException tooLarge) {
      // The servlet can't read such a form either: it says so, and does nothing.
      return true;
    }
  }
}
