package org.parvis.security.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.parvis.person.Viewer;
import org.parvis.security.Entrance;
import org.parvis.security.PasswordRule;

/** The page on which one changes one's password. */
@Named
@RequestScoped
public class SecurityPassword {

  @Inject private Viewer viewer;
  @Inject private Entrance entrance;
  @Inject private Exchange exchange;

  private String current;
  private String chosen;

  public void change() {
    Entrance.NewPassword typed =
        new Entrance.NewPassword(Objects.toString(current, ""), Objects.toString(chosen, ""));
    entrance.changePassword(viewer, typed, exchange.request(), exchange.response());
    exchange.go("/security/password?changed=yes");
  }

  public int shortest() {
    return PasswordRule.SHORTEST;
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }
}
