package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.parvis.security.Entrance;
import org.parvis.security.Forgotten;
import org.parvis.security.TooManyTries;

/** The page on which one asks for a new password: it says the same to everyone. */
@Named
@RequestScoped
public class SecurityForgotten {

  @Inject private Forgotten forgotten;
  @Inject private Entrance entrance;
  @Inject private Exchange exchange;
  @Inject private FacesContext context;

  private String email;

  public void ask() {
    try {
      entrance.ask(Objects.toString(email, ""), exchange.request());
      exchange.go("/security/forgotten?asked=yes");
    } catch (TooManyTries tooMany) {
      Words.say(context, tooMany);
    }
  }

  public boolean isByMail() {
    return forgotten.isByMail();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
