package org.parvis.mail.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.parvis.mail.MailLog;
import org.parvis.person.Viewer;

/** What administrators do about mail: {@code /act/mail}. */
@Path("mail")
@RequestScoped
public class MailResource {

  @Inject private MailLog log;
  @Inject private Viewer viewer;
  @Context private HttpServletRequest request;

  @POST
  @Path("again")
  public Response again() {
    log.tryAgain(viewer);
    return Response.seeOther(URI.create(request.getContextPath() + "/mail")).build();
  }
}
