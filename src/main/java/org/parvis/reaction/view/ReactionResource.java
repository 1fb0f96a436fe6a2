package org.parvis.reaction.view;

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
import org.parvis.content.Answer;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;

/** What people do with one tap: {@code /act/reaction/1042/LIKE?on=true}. */
@Path("reaction")
@RequestScoped
public class ReactionResource {

  @Inject private Reactions reactions;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @POST
  @Path("{content:\\d{1,18}}/{kind:LIKE|USEFUL|BRAVO|SEEN}")
  public Response react(
      @PathParam("content") long contentId,
      @PathParam("kind") ReactionKind kind,
      @QueryParam("on") @DefaultValue("true") boolean on) {
    if (on) {
      reactions.put(viewer, contentId, kind);
    } else {
      reactions.remove(viewer, contentId, kind);
    }
    return new Answer(headers, act)
        .orBack("/reaction/bar/" + contentId, "post-" + contentId, "/wall/" + contentId);
  }
}
