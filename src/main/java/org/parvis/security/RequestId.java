package org.parvis.security;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The name of one request, in the log, in the audit and on the error page. */
public final class RequestId {

  public static final String ATTRIBUTE = "org.parvis.requestId";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 6;

  private RequestId() {}

  /** Twelve hexadecimal digits, the same for the whole of a request. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
