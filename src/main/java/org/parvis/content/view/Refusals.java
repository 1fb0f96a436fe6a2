package org.parvis.content.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.parvis.content.Answer;
import org.parvis.content.EditConflict;
import org.parvis.content.Kept;
import org.parvis.shared.NotFound;
import org.parvis.shared.Refusal;

/** Turns a lawful <em>no</em> to an act into a page, which keeps the text. */
@Provider
public class Refusals implements ExceptionMapper<Refusal> {

  private static final int UNPROCESSABLE = 422;

  @Inject private Kept kept;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @Override
  public Response toResponse(Refusal refusal) {
    kept.because(refusal, request.getRequestURI());
    response.setStatus(statusOf(refusal));
    String page =
        Answer.isByScript(headers)
            ? "/WEB-INF/content/reason.xhtml"
            : Objects.requireNonNullElse(kept.page(), "/WEB-INF/content/refused.xhtml");
    try {
      request.getRequestDispatcher(page).forward(new WithoutFields(request), response);
      response.flushBuffer();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (ServletException failed) {
      throw new IllegalStateException(failed);
    }
    return Response.status(statusOf(refusal)).build();
  }

  private static int statusOf(Refusal refusal) {
    if (refusal instanceof NotFound) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (refusal instanceof EditConflict) {
      return HttpServletResponse.SC_CONFLICT;
    }
    return UNPROCESSABLE;
  }
}
