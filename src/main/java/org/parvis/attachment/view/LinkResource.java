package org.parvis.attachment.view;

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
import org.parvis.attachment.Previews;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;

/** What authors do with the previews of their links: {@code /act/link}. */
@Path("link")
@RequestScoped
public class LinkResource {

  @Inject private Previews previews;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  /** Before sending: the form with this key is to show no preview of this address. */
  @POST
  @Path("refuse")
  public Response refuse(@FormParam("key") String key, @FormParam("address") String address) {
    previews.refuse(viewer, key, address);
    return Response.noContent().build();
  }

  @POST
  @Path("{content:\\d{1,18}}/remove")
  public Response remove(@PathParam("content") long contentId) {
    previews.remove(viewer, contentId);
    return new Answer(headers, act)
        .orBack("/attachment/card/" + contentId, "post-" + contentId, "/wall/" + contentId);
  }
}
