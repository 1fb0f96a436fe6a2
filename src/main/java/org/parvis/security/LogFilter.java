package org.parvis.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.person.Viewer;

/**
 * Puts the request's id and the person's into the name of the thread, which every line of the log
 * carries, and logs each request that changes something or fails.
 */
public class LogFilter extends HttpFilter {

  private static final Logger LOG = Logger.getLogger(LogFilter.class.getName());
  private static final long serialVersionUID = 1;

  @Inject private transient SignedIn signedIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName(name + " " + RequestId.of(request) + who());
    try {
      chain.doFilter(request, response);
      log(request, response.getStatus());
    } finally {
      thread.setName(name);
      RequestTrace.end();
    }
  }

  private String who() {
    Viewer viewer = signedIn.viewer();
    return viewer == null ? "" : " person " + viewer.id();
  }

  private static void log(HttpServletRequest request, int status) {
    boolean changes = request.getMethod().equals("POST");
    if (changes || status >= HttpServletResponse.SC_BAD_REQUEST) {
      Level level = changes || status >= 500 ? Level.INFO : Level.FINE;
      LOG.log(
          level,
          "{0} {1} {2}",
          new Object[] {request.getMethod(), Access.nameOf(request), Integer.toString(status)});
    }
  }
}
