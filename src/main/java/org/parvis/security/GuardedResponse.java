package org.parvis.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** A response that does not lose its headers when it is reset, nor gets a second content policy. */
final class GuardedResponse extends HttpServletResponseWrapper {

  private static final String CACHE = "Cache-Control";
  private static final String NO_STORE = "no-store";
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  private final ContentPolicy policy;
  private final boolean secure;
  private final String requestId;
  private final boolean fingerprinted;
  private final boolean line;

  GuardedResponse(
      HttpServletRequest request, HttpServletResponse response, boolean secure, String requestId) {
    super(response);
    this.policy = new ContentPolicy(request, secure);
    this.secure = secure;
    this.requestId = requestId;
    this.fingerprinted = Access.isStatic(request) && request.getParameter("v") != null;
    this.line = Access.isLine(request);
    if (!line) {
      guard();
    }
  }

  private void guard() {
    super.setHeader(ContentPolicy.HEADER, policy.text());
    setHeader("X-Content-Type-Options", "nosniff");
    setHeader("X-Frame-Options", "DENY");
    setHeader("Referrer-Policy", "same-origin");
    setHeader("Cross-Origin-Opener-Policy", "same-origin");
    setHeader("Cross-Origin-Resource-Policy", "same-origin");
    setHeader(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    setHeader("X-Request-Id", requestId);
    if (containsHeader("X-Powered-By")) {
      // The server put it there, and no application can take it away again.
      setHeader("X-Powered-By", "");
    }
    setHeader(CACHE, fingerprinted ? FOR_A_YEAR : NO_STORE);
    if (secure) {
      setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  /** A resource that is missing today may be there tomorrow. */
  void keepErrorsFresh() {
    if (getStatus() >= SC_BAD_REQUEST && !isCommitted()) {
      setHeader(CACHE, NO_STORE);
    }
  }

  /** A socket that opens needs no headers, and would keep them as long as it stays open. */
  @Override
  public void setStatus(int status) {
    if (line && status != SC_SWITCHING_PROTOCOLS) {
      guard();
    }
    super.setStatus(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    if (line) {
      guard();
    }
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    if (line) {
      guard();
    }
    super.sendError(status, message);
  }

  @Override
  public void reset() {
    super.reset();
    guard();
  }

  @Override
  public void setHeader(String name, String value) {
    super.setHeader(name, name.equalsIgnoreCase(ContentPolicy.HEADER) ? merged(value) : value);
  }

  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(ContentPolicy.HEADER)) {
      super.setHeader(name, merged(value));
    } else {
      super.addHeader(name, value);
    }
  }

  /** PrimeFaces announces its nonce; a file that is served sandboxed says so itself. */
  private String merged(String announced) {
    return announced.contains("sandbox") ? announced : policy.text(announced);
  }
}
