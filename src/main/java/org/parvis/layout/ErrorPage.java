package org.parvis.layout;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the container takes every request that failed: shows a page to a reader, a notice to a
 * script of ours, and nothing to an image.
 */
public class ErrorPage extends HttpServlet {

  private static final String PAGE = "/WEB-INF/errors/error.xhtml";
  private static final String NOTICE = "/WEB-INF/errors/notice.xhtml";
  private static final String SECONDS_TO_WAIT = "10";
  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getDispatcherType() != DispatcherType.ERROR) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    show(Failure.of(request), request, response);
  }

  static void show(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setStatus(failure.status());
    response.setHeader("Cache-Control", "no-store");
    if (failure.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", SECONDS_TO_WAIT);
    }
    boolean notice = request.getHeader("HX-Request") != null;
    if (notice || wantsPage(request)) {
      request.setAttribute("error", ErrorReport.of(failure, request));
      request
          .getRequestDispatcher(notice ? NOTICE : PAGE)
          .forward(new BareRequest(request), response);
    }
    response.flushBuffer();
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept == null || accept.equals("*/*") || accept.contains("text/html");
  }
}
