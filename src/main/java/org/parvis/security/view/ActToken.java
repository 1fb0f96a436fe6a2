package org.parvis.security.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.security.Badge;
import org.parvis.security.Sessions;
import org.parvis.security.Token;
import org.parvis.security.TokenFilter;

/**
 * Holds every operation of a JAX-RS resource under {@code /act} to the token of the session that it
 * claims to come from: the field {@code token} of a form, or the header {@code X-Parvis-Token}.
 */
@Provider
@ApplicationScoped
public class ActToken implements ContainerRequestFilter {

  static final String FIELD = "token=";
  static final String HEADER = TokenFilter.HEADER;

  @Inject private Sessions sessions;
  @Inject private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) throws IOException {
    Optional<Badge> badge = sessions.badge(request);
    if (badge.isEmpty()
        || context.getMethod().equals("GET")
        || context.getMethod().equals("HEAD")) {
      return;
    }
    if (!Token.same(badge.get().token(), given(context))) {
      context.abortWith(Response.status(Response.Status.FORBIDDEN).build());
    }
  }

  private static String given(ContainerRequestContext context) throws IOException {
    String header = context.getHeaderString(HEADER);
    return header == null && isForm(context) ? inForm(context) : header;
  }

  private static boolean isForm(ContainerRequestContext context) {
    return MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(context.getMediaType());
  }

  /** The field of the form, which the operation can still read. */
  private static String inForm(ContainerRequestContext context) throws IOException {
    byte[] body = context.getEntityStream().readAllBytes();
    context.setEntityStream(new ByteArrayInputStream(body));
    return Stream.of(new String(body, StandardCharsets.ISO_8859_1).split("&"))
        .filter(field -> field.startsWith(FIELD))
        .map(field -> URLDecoder.decode(field.substring(FIELD.length()), StandardCharsets.UTF_8))
        .findFirst()
        .orElse(null);
  }
}
