package org.parvis.person.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.parvis.person.Endorsements;
import org.parvis.person.Viewer;

/** Endorses a colleague's skill: {@code /act/endorsement/lea-fournier/1042?on=true}. */
@Path("endorsement")
@RequestScoped
public class EndorsementResource {

  @Inject private Endorsements endorsements;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  @Path("{slug:[a-z0-9-]{1,80}}/{skill:\\d{1,18}}")
  public Response endorse(
      @PathParam("slug") String slug,
      @PathParam("skill") long skillId,
      @QueryParam("on") @DefaultValue("true") boolean on) {
    if (on) {
      endorsements.put(viewer, slug, skillId);
    } else {
      endorsements.remove(viewer, slug, skillId);
    }
    boolean byScript = "true".equals(headers.getHeaderString("HX-Request"));
    return seeOther(
        byScript
            ? "/person/endorsement/" + slug + "?skill=" + skillId
            : "/person/" + slug + "#skill-" + skillId);
  }

  @POST
  @Path("{slug:[a-z0-9-]{1,80}}/{skill:\\d{1,18}}/word")
  public Response say(
      @PathParam("slug") String slug,
      @PathParam("skill") long skillId,
      @FormParam("word") String word) {
    endorsements.say(viewer, slug, skillId, word);
    return seeOther("/person/endorsed/" + slug + "?skill=" + skillId);
  }

  private Response seeOther(String address) {
    String root = act.getBaseUri().resolve("..").getRawPath().replaceFirst("/$", "");
    return Response.status(Response.Status.SEE_OTHER).header("Location", root + address).build();
  }
}
