package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people find this portal: as {@code parvis.url} says, or as the request came. */
@ApplicationScoped
public class Portal {

  @Inject
  @ConfigProperty(name = "parvis.url")
  private Optional<URI> url;

  /** The address that the administrator has set, without a slash at the end. */
  public Optional<String> address() {
    return url.map(it -> it.toString().replaceAll("/+$", ""));
  }

  /** Whether the browser speaks TLS, to us or to a proxy before us. */
  public boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || isSecure();
  }

  /** Whether the administrator has set an address with TLS. */
  boolean isSecure() {
    return url.map(it -> "https".equals(it.getScheme())).orElse(false);
  }

  /** Whether this {@code Origin} is the portal's own. */
  public boolean isOwn(String origin, HttpServletRequest request) {
    String host = authority(origin).orElse("");
    return host.equalsIgnoreCase(request.getHeader("Host"))
        || url.map(it -> host.equalsIgnoreCase(it.getRawAuthority())).orElse(false);
  }

  private static Optional<String> authority(String origin) {
    String[] parts = origin.split("://", 2);
    return parts.length == 2 && parts[0].matches("https?")
        ? Optional.of(parts[1])
        : Optional.empty();
  }
}
