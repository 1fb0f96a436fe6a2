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
import org.parvis.audience.Places;
import org.parvis.community.Closings;
import org.parvis.community.CommunityPages;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** What the owners of a community do to end it, or to take that back. */
@Path("closing/{id:\\d{1,18}}")
@RequestScoped
public class ClosingResource {

  @Inject private Closings closings;
  @Inject private CommunityPages pages;
  @Inject private Places places;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  @POST
  @Path("archive")
  public Response archive() {
    closings.archive(viewer, id);
    return changed("/community/" + slug());
  }

  @POST
  @Path("reopen")
  public Response reopen() {
    closings.reopen(viewer, id);
    return changed("/community/" + slug());
  }

  /**
   * @param sure anything, for who says that they are; who does not is asked again
   */
  @POST
  @Path("delete")
  public Response delete(@FormParam("sure") String sure) {
    if (sure == null) {
      String page = "/community/delete/" + slug();
      return new Answer(headers, act).with(page, page);
    }
    closings.delete(viewer, id);
    return changed("/community#deleted");
  }

  @POST
  @Path("restore")
  public Response restore() {
    closings.restore(viewer, id);
    return changed("/community/" + slug());
  }

  private String slug() {
    return pages.slug(viewer, id).orElseThrow(NotFound::new);
  }

  private Response changed(String page) {
    places.forget();
    return new Answer(headers, act).with(page, page);
  }
}
