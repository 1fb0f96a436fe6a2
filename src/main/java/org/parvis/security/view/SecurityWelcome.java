package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.parvis.security.Entrance;
import org.parvis.security.PasswordRule;
import org.parvis.security.Throttle;
import org.parvis.security.Welcome;

/** The page behind a link, on which one chooses a password and comes in. */
@Named
@RequestScoped
public class SecurityWelcome {

  @Inject private Welcome welcome;
  @Inject private Entrance entrance;
  @Inject private Throttle throttle;
  @Inject private Exchange exchange;

  private String key;
  private String chosen;
  private Optional<Welcome.Guest> guest;

  /** Reads the link once a request; a wrong one counts as a try. */
  public void look() {
    if (guest != null) {
      return;
    }
    throttle.count(exchange.address());
    key = Objects.toString(exchange.request().getParameter("key"), "");
    guest = welcome.guest(key);
    if (guest.isPresent()) {
      throttle.forgive(exchange.address());
    } else {
      exchange.status(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  public void choose() {
    String password = Objects.toString(chosen, "");
    String email = welcome.choose(key, password);
    entrance.enter(
        new Entrance.Typed(email, password, false), exchange.request(), exchange.response());
    exchange.go("/");
  }

  /** Null when the link is no longer good. */
  public Welcome.Guest guest() {
    look();
    return guest.orElse(null);
  }

  public int shortest() {
    return PasswordRule.SHORTEST;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
