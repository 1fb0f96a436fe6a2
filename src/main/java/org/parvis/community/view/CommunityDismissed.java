package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.community.CommunityCard;
import org.parvis.community.Dismissals;
import org.parvis.person.Viewer;

/** What the viewer has just said not to be for them, with the way back. */
@Named
@RequestScoped
public class CommunityDismissed {

  @Inject private Dismissals dismissals;
  @Inject private Viewer viewer;
  @Inject private HttpServletRequest request;

  private CommunityCard card;

  public void load() {
    card =
        Optional.ofNullable(request.getParameter("dismissed"))
            .filter(typed -> typed.matches("\\d{1,18}"))
            .flatMap(typed -> dismissals.find(viewer, Long.parseLong(typed)))
            .orElse(null);
  }

  /** Null for nothing. */
  public CommunityCard getCard() {
    return card;
  }
}
