package org.parvis.notification.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.parvis.notification.NotificationCard;
import org.parvis.notification.Phrases;
import org.parvis.shared.Wording;

/** Notifications in the words of this page. */
@Named
@RequestScoped
public class NotificationWords {

  public String who(NotificationCard card) {
    return phrases().who(card);
  }

  public String did(NotificationCard card) {
    return phrases().did(card);
  }

  private static Phrases phrases() {
    return new Phrases(Wording.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()));
  }
}
