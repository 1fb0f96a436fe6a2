package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.parvis.community.Favourites;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;

/** Which communities stand first in one's menu: {@code /act/community/1042/favourite}. */
@Path("community/{id:\\d{1,18}}/favourite")
@RequestScoped
public class FavouriteResource {

  @Inject private Favourites favourites;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  @POST
  public Response favour(@QueryParam("on") @DefaultValue("true") boolean on) {
    favourites.favour(viewer, id, on);
    return done();
  }

  @POST
  @Path("move")
  public Response move(@QueryParam("up") @DefaultValue("true") boolean up) {
    favourites.move(viewer, id, up);
    return done();
  }

  /** Back to where it was said; a link of its own is the anchor of a list. */
  private Response done() {
    return new Answer(headers, act).orBack("/community", "place-" + id, "/community");
  }
}
