package org.parvis.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Someone who has not signed in: shown the sign-in page, and afterwards back to where they were.
 */
public final class Visitor {

  static final String SIGN_IN = "/security/sign-in";

  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,2000}");

  private Visitor() {}

  /** Sends a reader to the sign-in page; a script, or a form that was sent, hears 401. */
  static void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String signIn = request.getContextPath() + SIGN_IN + to(request);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml");
      response.setCharacterEncoding("UTF-8");
      response
          .getWriter()
          .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"")
          .append(signIn)
          .append("\"/></partial-response>");
    } else if (isReading(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", signIn);
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /**
   * Where to go after signing in.
   *
   * @param to as it came with the request: only an address within the portal is followed
   */
  public static String afterSignIn(String to) {
    return Optional.ofNullable(to)
        .filter(path -> LOCAL.matcher(path).matches())
        .filter(path -> !path.startsWith("/act/") && !path.startsWith(SIGN_IN))
        .orElse("/");
  }

  private static boolean isReading(HttpServletRequest request) {
    String mode = request.getHeader("Sec-Fetch-Mode");
    return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
        && !Access.path(request).startsWith("/act/")
        && request.getHeader("HX-Request") == null
        && (mode == null || mode.equals("navigate"));
  }

  private static String to(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean read = !request.getMethod().equals("POST");
    String query = read && request.getQueryString() != null ? "?" + request.getQueryString() : "";
    boolean home = (path + query).equals("/") || (path + query).isEmpty();
    return home ? "" : "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
  }
}
