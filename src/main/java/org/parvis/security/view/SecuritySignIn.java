package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.parvis.security.Entrance;
import org.parvis.security.TooManyTries;
import org.parvis.security.Visitor;

/** The page on which one signs in. */
@Named
@RequestScoped
public class SecuritySignIn {

  @Inject private Entrance entrance;
  @Inject private Exchange exchange;
  @Inject private FacesContext context;

  private String to;
  private String email;
  private String password;
  private boolean remember;

  public void enter() {
    Entrance.Typed typed =
        new Entrance.Typed(Objects.toString(email, ""), Objects.toString(password, ""), remember);
    try {
      if (entrance.enter(typed, exchange.request(), exchange.response())) {
        exchange.go(Visitor.afterSignIn(to));
      } else {
        Words.say(context, "security.signIn.wrong");
      }
    } catch (TooManyTries tooMany) {
      Words.say(context, tooMany);
    }
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isRemember() {
    return remember;
  }

  public void setRemember(boolean remember) {
    this.remember = remember;
  }
}
