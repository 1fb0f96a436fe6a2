package org.parvis.attachment.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.parvis.attachment.AttachmentRefused;

/**
 * Lets nobody publish without the files that they have chosen: without a script a form that is sent
 * by its own button says only what they are called.
 */
@Provider
public class AttachmentUnsent implements ContainerRequestFilter {

  @Inject private AttachmentWriting page;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @Override
  public void filter(ContainerRequestContext act) throws IOException {
    String chosen = request.getParameter("file");
    if (chosen == null || chosen.isBlank() || !act.getUriInfo().getPath().startsWith("wall")) {
      return;
    }
    try {
      page.refuse(AttachmentRefused.unsent(), request, response);
      response.flushBuffer();
    } catch (ServletException failed) {
      throw new IllegalStateException(failed);
    }
    act.abortWith(Response.status(response.getStatus()).build());
  }
}
