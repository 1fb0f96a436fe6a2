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
 * Holds every operation under {@code /act} to the token of the session that it claims to come from:
 * the field {@code token} of a form, or the header {@code X-Parvis-Token}.
 */
public class TokenFilter extends HttpFilter {

  static final String HEADER = "X-Parvis-Token";

  private static final String FIELD = "token";
  private static final long serialVersionUID = 1;

  @Inject private transient Sessions sessions;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Badge> badge = sessions.badge(request);
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reads || badge.isEmpty() || isGiven(badge.get(), request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isGiven(Badge badge, HttpServletRequest request) {
    try {
      String header = request.getHeader(HEADER);
      return Token.same(badge.token(), header == null ? request.getParameter(FIELD) : header);
    } catch (RuntimeException tooLarge) {
      // Of one sort or another. The servlet can't read such a form either: it says so, and does
      // nothing.
      return true;
    }
  }
}
