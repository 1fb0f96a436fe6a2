package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.parvis.community.Dismissals;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;

/** Which communities are not to be suggested again: {@code /act/suggestion/1042/dismiss}. */
@Path("suggestion/{id:\\d{1,18}}")
@RequestScoped
public class SuggestionResource {

  @Inject private Dismissals dismissals;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  @POST
  @Path("dismiss")
  public Response dismiss() {
    dismissals.dismiss(viewer, id);
    return back("?dismissed=" + id);
  }

  @POST
  @Path("undo")
  public Response undo() {
    dismissals.takeBack(viewer, id);
    return back("");
  }

  private Response back(String asked) {
    String page = "/community" + asked + "#suggested";
    return new Answer(headers, act).with(page, page);
  }
}
