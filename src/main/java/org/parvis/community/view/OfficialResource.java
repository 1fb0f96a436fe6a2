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
import org.parvis.community.CommunityPages;
import org.parvis.community.Recognition;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** An administrator gives the mark of an official community, or takes it away. */
@Path("official/{id:\\d{1,18}}")
@RequestScoped
public class OfficialResource {

  @Inject private Recognition recognition;
  @Inject private CommunityPages pages;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  public Response mark(
      @PathParam("id") long id, @QueryParam("on") @DefaultValue("true") boolean on) {
    recognition.mark(viewer, id, on);
    String page = "/community/about/" + pages.slug(viewer, id).orElseThrow(NotFound::new);
    return new Answer(headers, act).with(page, page);
  }
}
