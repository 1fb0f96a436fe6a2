package org.parvis.directory.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.parvis.directory.DirectoryCalls;
import org.parvis.person.Viewer;

/** What administrators do about the directory: {@code /act/directory}. */
@Path("directory")
@RequestScoped
public class DirectoryResource {

  @Inject private DirectoryCalls calls;
  @Inject private Viewer viewer;
  @Context private HttpServletRequest request;

  @POST
  @Path("read")
  public Response read() {
    calls.read(viewer);
    return Response.seeOther(URI.create(request.getContextPath() + "/directory")).build();
  }
}
