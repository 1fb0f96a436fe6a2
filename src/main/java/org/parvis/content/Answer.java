package org.parvis.content;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/**
 * Where an act leads: to the fragment that changed if a script asked, to a page otherwise.
 *
 * <p>All addresses are relative to the portal's root, like {@code /wall/1042}.
 */
public record Answer(HttpHeaders headers, UriInfo act) {

  /** Whether a script sent it, which wants a fragment instead of a page. */
  public static boolean isByScript(HttpHeaders headers) {
    return "true".equals(headers.getHeaderString("HX-Request"));
  }

  public Response with(String fragment, String page) {
    return seeOther(isByScript(headers) ? fragment : page);
  }

  /** The fragment if a script asked; else the page that the form stood on, if it was ours. */
  public Response orBack(String fragment, String anchor, String otherwise) {
    return isByScript(headers)
        ? seeOther(fragment)
        : from().map(page -> to(page + "#" + anchor)).orElseGet(() -> seeOther(otherwise));
  }

  private Optional<String> from() {
    try {
      return Optional.ofNullable(headers.getHeaderString("Referer"))
          .map(URI::create)
          .filter(this::isOurs)
          .map(page -> page.getRawPath() + query(page));
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  private boolean isOurs(URI page) {
    return page.getRawAuthority() != null
        && page.getRawAuthority().equalsIgnoreCase(headers.getHeaderString("Host"))
        && page.getRawPath().startsWith(root() + "/")
        && !page.getRawPath().startsWith("//");
  }

  private static String query(URI page) {
    return page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
  }

  private Response seeOther(String address) {
    return to(root() + address);
  }

  /** The path of the portal, without a slash at its end. */
  private String root() {
    return act.getBaseUri().resolve("..").getRawPath().replaceFirst("/$", "");
  }

  private static Response to(String location) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", location).build();
  }
}
