package org.parvis.layout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import org.parvis.person.Profiles;
import org.parvis.person.Theme;
import org.parvis.person.Viewer;

/** The choice of light or dark in the viewer's menu, {@code /act/theme}. */
@Path("theme")
@RequestScoped
public class ThemeResource {

  @Inject private Profiles profiles;
  @Inject private Viewer viewer;
  @Inject private HttpServletRequest request;

  /**
   * @param referer where it was chosen, and is gone back to
   */
  @POST
  public Response choose(@FormParam("theme") String theme, @HeaderParam("Referer") String referer) {
    profiles.choose(viewer, named(theme));
    return Response.seeOther(page(referer)).build();
  }

  private static Theme named(String name) {
    return Arrays.stream(Theme.values())
        .filter(theme -> theme.name().equals(name))
        .findFirst()
        .orElseThrow(BadRequestException::new);
  }

  /** Only the path is taken from what the browser says: it stays within this portal. */
  private URI page(String referer) {
    URI home = URI.create(request.getContextPath() + "/");
    try {
      URI page = new URI(referer == null ? "" : referer).normalize();
      String path = page.getRawPath();
      boolean ours = path != null && path.startsWith(home.getPath()) && !path.startsWith("//");
      String query = page.getRawQuery();
      return ours ? URI.create(query == null ? path : path + "?" + query) : home;
    } catch (URISyntaxException nonsense) {
      return home;
    }
  }
}
