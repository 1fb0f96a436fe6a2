package org.parvis.content.view;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;

/** Refuses what is far too long without keeping it in memory. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class BodyLimit implements ContainerRequestFilter {

  /** The longest text, formatted, as a form sends it: three bytes for each one. */
  private static final int MOST = 600_000;

  /** A browser reads the answer once it has sent everything; beyond this it is cut off. */
  private static final int MOST_READ = 20_000_000;

  private static final int CHUNK = 16_384;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    if (request.getLength() > MOST || isOfUnknownLength(request)) {
      readAndForget(request.getEntityStream());
      throw new TooMuch();
    }
  }

  private static boolean isOfUnknownLength(ContainerRequestContext request) {
    return request.getLength() < 0 && request.getHeaderString("Transfer-Encoding") != null;
  }

  private static void readAndForget(InputStream body) throws IOException {
    byte[] chunk = new byte[CHUNK];
    int total = 0;
    for (int read = 0; read >= 0 && total < MOST_READ; read = body.read(chunk)) {
      total += read;
    }
  }
}
