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
import org.parvis.community.Templates;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;

/** An administrator takes a template out of the offer, or puts it back. */
@Path("template/{id:\\d{1,18}}")
@RequestScoped
public class TemplateResource {

  @Inject private Templates templates;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;

  @PathParam("id")
  private long id;

  @POST
  @Path("remove")
  public Response remove() {
    templates.remove(viewer, id);
    return to("/community/new?removed=" + id);
  }

  @POST
  @Path("restore")
  public Response restore() {
    templates.restore(viewer, id);
    return to("/community/new?template=" + id);
  }

  private Response to(String page) {
    return new Answer(headers, act).with(page, page);
  }
}
