package org.parvis.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.person.Viewer;

/** Holds every request to the {@link Access} table. */
public class AccessFilter extends HttpFilter {

  private static final Logger LOG = Logger.getLogger(AccessFilter.class.getName());
  private static final long serialVersionUID = 1;

  @Inject private transient SignedIn signedIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Rule> rule = Access.of(request);
    if (request.getRequestURI().indexOf(';') >= 0) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (rule.isPresent() && rule.get().who() == Who.ANYONE) {
      chain.doFilter(request, response);
    } else if (signedIn.failure().isPresent()) {
      throw signedIn.failure().get();
    } else if (signedIn.viewer() == null) {
      Visitor.askToSignIn(request, response);
    } else if (rule.isEmpty()) {
      LOG.log(Level.FINE, "Not in the table of Access: {0}", Access.path(request));
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!isFor(rule.get(), signedIn.viewer())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isFor(Rule rule, Viewer viewer) {
    return rule.who() == Who.PERSON || viewer.isAdministrator();
  }
}
