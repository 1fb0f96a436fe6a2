package org.parvis.content.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Where an act leads: to the fragment that changed if a script asked, to a page otherwise.
 *
 * <p>All addresses are relative to the context path, like {@code /wall/1042}.
 */
@RequestScoped
public class Answer {

  @Inject private HttpServletRequest request;

  public Response with(String fragment, String page) {
    return seeOther(isByScript(request) ? fragment : page);
  }

  /** The page that the form stood on, if it was ours; else that page. */
  public Response back(String anchor, String otherwise) {
    String referer = request.getHeader("Referer");
    if (referer == null || !isOurs(referer)) {
      return seeOther(otherwise);
    }
    URI from = URI.create(referer);
    String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
    return to(from.getRawPath() + query + "#" + anchor);
  }

  static boolean isByScript(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"));
  }

  public boolean isByScript() {
    return isByScript(request);
  }

  private boolean isOurs(String referer) {
    try {
      URI from = URI.create(referer);
      return from.getRawAuthority() != null
          && from.getRawAuthority().equalsIgnoreCase(request.getHeader("Host"))
          && from.getRawPath().startsWith(request.getContextPath() + "/")
          && !from.getRawPath().startsWith("//");
    } catch (IllegalArgumentException nonsense) {
      return false;
    }
  }

  private Response seeOther(String address) {
    return to(request.getContextPath() + address);
  }

  private static Response to(String location) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", location).build();
  }
}
