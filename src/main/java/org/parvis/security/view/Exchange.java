package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.parvis.security.Portal;
import org.parvis.security.Proxies;

/** The request and the response behind a page. */
@RequestScoped
public class Exchange {

  @Inject private Portal portal;
  @Inject private Proxies proxies;

  HttpServletRequest request() {
    return (HttpServletRequest) external().getRequest();
  }

  HttpServletResponse response() {
    return (HttpServletResponse) external().getResponse();
  }

  String address() {
    return proxies.addressOf(request());
  }

  void status(int status) {
    external().setResponseStatus(status);
  }

  /**
   * @param path from the portal's root
   */
  void go(String path) {
    try {
      external().redirect(external().getRequestContextPath() + path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The whole address of a path of the portal, to be handed over. */
  String link(String path) {
    return portal.address().orElseGet(this::asAsked) + path;
  }

  private String asAsked() {
    URI asked = URI.create(request().getRequestURL().toString());
    return asked.getScheme() + "://" + asked.getRawAuthority() + request().getContextPath();
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
