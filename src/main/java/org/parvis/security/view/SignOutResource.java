package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.parvis.security.Entrance;

/** The way out. */
@Path("sign-out")
@RequestScoped
public class SignOutResource {

  @Inject private Entrance entrance;

  @POST
  public Response signOut(
      @Context HttpServletRequest request, @Context HttpServletResponse response) {
    entrance.leave(request, response);
    return Response.seeOther(URI.create(request.getContextPath() + "/security/sign-in")).build();
  }
}
