package org.parvis.layout;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.security.RequestId;
import org.parvis.storage.Database;

/**
 * Turns what a REST operation throws into a status without a body, which the container takes to
 * {@link ErrorPage}.
 */
@Provider
public class ActExceptions implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ActExceptions.class.getName());

  @Inject private Database database;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException answered) {
      return answered.getResponse();
    }
    Failure failure = Failure.of(thrown, database);
    if (!failure.isExpected()) {
      LOG.log(Level.SEVERE, "Request " + RequestId.of(request), thrown);
    }
    request.setAttribute(Failure.WAITING, failure);
    return Response.status(failure.status()).build();
  }
}
