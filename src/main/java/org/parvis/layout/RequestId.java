package org.parvis.layout;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.util.Objects;

/** The id under which the log speaks of a request; the security room gives it. */
final class RequestId {

  private static final String ATTRIBUTE = "org.parvis.requestId";

  private RequestId() {}

  static String of(ServletRequest request) {
    return Objects.toString(request.getAttribute(ATTRIBUTE), "");
  }

  static String of(FacesContext context) {
    return of((ServletRequest) context.getExternalContext().getRequest());
  }
}
