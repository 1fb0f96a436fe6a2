package org.parvis.attachment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.parvis.attachment.Attachments;
import org.parvis.content.Answer;
import org.parvis.person.Viewer;

/** What people do with the files of a form that they are writing: {@code /act/attachment}. */
@Path("attachment")
@RequestScoped
public class AttachmentResource {

  private static final String ALT = "alt-";

  @Inject private Attachments attachments;
  @Inject private AttachmentWriting page;
  @Inject private Viewer viewer;
  @Context private HttpHeaders headers;
  @Context private UriInfo act;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @POST
  @Path("{id:\\d{1,18}}/remove")
  public Response remove(@PathParam("id") long id, @FormParam("key") String key)
      throws IOException, ServletException {
    attachments.remove(viewer, id);
    return shown(key);
  }

  @POST
  @Path("{id:\\d{1,18}}/restore")
  public Response restore(@PathParam("id") long id, @FormParam("key") String key)
      throws IOException, ServletException {
    attachments.restore(viewer, id);
    return shown(key);
  }

  /** Keeps this description, and those of other files that came along. */
  @POST
  @Path("{id:\\d{1,18}}/describe")
  public Response describe(@PathParam("id") long id, @FormParam("key") String key)
      throws IOException, ServletException {
    describe(id);
    request.getParameterMap().keySet().stream()
        .filter(field -> field.matches(ALT + "\\d{1,18}"))
        .map(field -> Long.valueOf(field.substring(ALT.length())))
        .filter(other -> other != id)
        .forEach(this::describe);
    return shown(key);
  }

  private void describe(long id) {
    attachments.describe(viewer, id, request.getParameter(ALT + id));
  }

  /** A page that was loaded again has a new key; its files follow. */
  @POST
  @Path("move")
  public Response move(@FormParam("from") String from, @FormParam("key") String key)
      throws IOException, ServletException {
    attachments.move(viewer, from, key);
    return shown(key);
  }

  private Response shown(String key) throws IOException, ServletException {
    if (Answer.isByScript(headers)) {
      String list = "/attachment/uploads/" + key;
      return new Answer(headers, act).with(list, list);
    }
    page.show(request, response);
    response.flushBuffer();
    return Response.ok().build();
  }
}
