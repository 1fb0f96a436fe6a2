package org.parvis.wall.view;

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
import java.util.Map;
import org.parvis.content.Answer;
import org.parvis.content.Kept;
import org.parvis.content.Locks;
import org.parvis.person.Viewer;

/** What animators do with a discussion: {@code /act/discussion/1042/lock}. */
@Path("discussion/{id:\\d{1,18}}")
@RequestScoped
public class LockResource {

  @Inject private Locks locks;
  @Inject private Viewer viewer;
  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  @POST
  @Path("lock")
  public Response lock(@FormParam("reason") String reason) {
    kept.keep("reason", reason, Map.of());
    locks.lock(viewer, id, reason);
    return changed();
  }

  @POST
  @Path("unlock")
  public Response unlock() {
    locks.unlock(viewer, id);
    return changed();
  }

  private Response changed() {
    return new Answer(headers, act).with("/wall/card/" + id, "/wall/" + id);
  }
}
