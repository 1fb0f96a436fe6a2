package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.parvis.community.BindingSource;
import org.parvis.community.Bindings;
import org.parvis.community.CommunityPages;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * An administrator binds a community to a department, a site or a group: {@code /act/binding/1042}.
 */
@Path("binding/{id:\\d{1,18}}")
@RequestScoped
public class BindingResource {

  @Inject private Bindings bindings;
  @Inject private CommunityPages pages;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  /**
   * @param whom {@code department:Quality}, {@code site:Lyon} or, by its id, {@code group:1042}
   */
  @POST
  public Response bind(@FormParam("whom") String whom) {
    String[] parts = Objects.toString(whom, "").split(":", 2);
    BindingSource source = BindingSource.of(parts[0]).orElseThrow(NotFound::new);
    String value = parts.length < 2 ? "" : parts[1];
    if (source == BindingSource.GROUP) {
      bindings.bindGroup(viewer, id, number(value));
    } else {
      bindings.bind(viewer, id, source, value);
    }
    return changed();
  }

  /**
   * @param staying anything, if those who came with it stay
   */
  @POST
  @Path("end")
  public Response end(@FormParam("staying") String staying) {
    bindings.end(viewer, id, staying != null);
    return changed();
  }

  private static long number(String typed) {
    if (!typed.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    return Long.parseLong(typed);
  }

  private Response changed() {
    String page = "/community/about/" + pages.slug(viewer, id).orElseThrow(NotFound::new);
    return new Answer(headers, act).with(page, page + "#binding");
  }
}
