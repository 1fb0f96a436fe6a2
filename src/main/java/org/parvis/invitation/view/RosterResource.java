package org.parvis.invitation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.parvis.invitation.Rosters;
import org.parvis.person.Viewer;

/** What an administrator does with a file of colleagues: {@code /act/roster}. */
@Path("roster")
@RequestScoped
public class RosterResource {

  @Inject private Rosters rosters;
  @Inject private Viewer viewer;
  @Context private HttpServletRequest request;

  @POST
  @Path("{id:\\d{1,18}}/start")
  public Response start(@PathParam("id") long id) {
    rosters.start(viewer, id);
    return to("/invitation/roster/" + id);
  }

  @POST
  @Path("{id:\\d{1,18}}/forget")
  public Response forget(@PathParam("id") long id) {
    rosters.forget(viewer, id);
    return to("/invitation/file");
  }

  private Response to(String page) {
    return Response.seeOther(URI.create(request.getContextPath() + page)).build();
  }
}
