package org.parvis.content.view;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses what is far too long before it is read into memory. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

  /** The longest text, formatted, as a form sends it: three bytes for each one. */
  private static final int MOST = 600_000;

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getLength() > MOST || isOfUnknownLength(request)) {
      throw new TooMuch();
    }
  }

  private static boolean isOfUnknownLength(ContainerRequestContext request) {
    return request.getLength() < 0 && request.getHeaderString("Transfer-Encoding") != null;
  }
}
