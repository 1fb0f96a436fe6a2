package org.parvis.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser may load into our pages: our own files, and scripts and styles that carry the
 * page's nonce.
 *
 * <p>The attribute {@code style} stays allowed: PrimeFaces hides its parts with it.
 */
final class ContentPolicy {

  static final String HEADER = "Content-Security-Policy";

  private static final Pattern NONCE = Pattern.compile(" 'nonce-[A-Za-z0-9+/=_-]{1,100}'");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,260}");
  private static final String POLICY =
      "default-src 'self'; script-src 'self'%1$s; style-src 'self'%1$s;"
          + " style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'%2$s;"
          + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

  private final String socket;

  ContentPolicy(HttpServletRequest request, boolean secure) {
    String host = request.getHeader("Host");
    boolean plain = host != null && HOST.matcher(host).matches();
    // Not every browser counts its own host's sockets as 'self'.
    socket = plain ? (secure ? " wss://" : " ws://") + host : "";
  }

  /** For what carries no inline script. */
  String text() {
    return POLICY.formatted("", socket);
  }

  /** With the nonce that PrimeFaces has announced in a policy of its own. */
  String text(String announced) {
    Matcher nonce = NONCE.matcher(announced);
    return POLICY.formatted(nonce.find() ? nonce.group() : "", socket);
  }
}
