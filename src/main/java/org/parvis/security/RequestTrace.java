package org.parvis.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the work of this thread came from.
 *
 * @param requestId null for what no request has asked for
 */
record RequestTrace(String address, String requestId) {

  private static final RequestTrace NONE = new RequestTrace(null, null);
  private static final ThreadLocal<RequestTrace> CURRENT = ThreadLocal.withInitial(() -> NONE);

  static void begin(HttpServletRequest request, String address) {
    CURRENT.set(new RequestTrace(address, RequestId.of(request)));
  }

  static void end() {
    CURRENT.remove();
  }

  static RequestTrace current() {
    return CURRENT.get();
  }
}
