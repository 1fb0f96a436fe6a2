package org.parvis.setup.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.parvis.security.Entrance;
import org.parvis.security.PasswordRule;
import org.parvis.security.Proxies;
import org.parvis.security.Throttle;
import org.parvis.setup.FirstAdministrator;

/** The page behind the link in the log, on which the first administrator creates their account. */
@Named
@RequestScoped
public class SetupShow {

  @Inject private FirstAdministrator first;
  @Inject private Entrance entrance;
  @Inject private Throttle throttle;
  @Inject private Proxies proxies;
  @Inject private FacesContext context;

  private String key;
  private String name;
  private String email;
  private String chosen;
  private Boolean open;

  /** Reads the link once a request; a wrong one counts as a try. */
  public void look() {
    if (open != null) {
      return;
    }
    throttle.count(proxies.addressOf(request()));
    key = Objects.toString(request().getParameter("key"), "");
    open = first.isOpen(key);
    if (open) {
      throttle.forgive(proxies.addressOf(request()));
    } else {
      context.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public void found() throws IOException {
    ExternalContext external = context.getExternalContext();
    String password = Objects.toString(chosen, "");
    first.found(key, new FirstAdministrator.Founder(name, email, password));
    entrance.enter(
        new Entrance.Typed(email, password, false),
        request(),
        (HttpServletResponse) external.getResponse());
    external.redirect(external.getRequestContextPath() + "/");
  }

  private HttpServletRequest request() {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }

  /** Whether the link is still good. */
  public boolean open() {
    look();
    return open;
  }

  public int shortest() {
    return PasswordRule.SHORTEST;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
