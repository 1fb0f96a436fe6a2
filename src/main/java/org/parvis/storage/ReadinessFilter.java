package org.parvis.storage;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers 503 while there is no database to answer from: at once when it is known to be away, or
 * when a request runs into it. Style sheets, fonts and scripts are served all the same.
 *
 * <p>First in {@code web.xml}, so that no other filter meets a database that is not there.
 */
public class ReadinessFilter implements Filter {

  private static final String SECONDS_TO_WAIT = "5";

  @Inject private Database database;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!database.isReady() && needsDatabase((HttpServletRequest) request)) {
      refuse((HttpServletResponse) response);
      return;
    }
    try {
      chain.doFilter(request, response);
      suspectAfter((HttpServletResponse) response);
    } catch (IOException | ServletException | RuntimeException failed) {
      if (!isOutage(failed) || response.isCommitted()) {
        throw failed;
      }
      refuse((HttpServletResponse) response);
    }
  }

  /** A reader who has gone says nothing about the database. */
  private boolean isOutage(Exception failed) {
    if (Outage.isOutage(failed)) {
      database.suspect();
      return true;
    }
    return !(failed instanceof IOException) && database.wasAway();
  }

  /** Pages and operations turn the outage that they meet into this status themselves. */
  private void suspectAfter(HttpServletResponse response) {
    if (response.getStatus() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      database.suspect();
    }
  }

  private static boolean needsDatabase(HttpServletRequest request) {
    return !request.getServletPath().startsWith("/jakarta.faces.resource/");
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.resetBuffer();
    response.setHeader("Retry-After", SECONDS_TO_WAIT);
    response.setHeader("Cache-Control", "no-store");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
