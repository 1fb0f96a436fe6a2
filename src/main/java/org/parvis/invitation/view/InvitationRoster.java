package org.parvis.invitation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.parvis.invitation.Invitations;
import org.parvis.invitation.RosterCard;
import org.parvis.invitation.RosterRowCard;
import org.parvis.invitation.Rosters;
import org.parvis.invitation.RowState;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.shared.Wording;

/** What becomes of each line of a file of colleagues: before, while and after it is done. */
@Named
@RequestScoped
public class InvitationRoster {

  private static final int ROWS = 100;

  @Inject private Rosters rosters;
  @Inject private Invitations invitations;
  @Inject private Viewer viewer;

  private String key;
  private String show;
  private String after;
  private RosterCard card;
  private Page<RosterRowCard> page;

  public void load() {
    long id = number(key, -1);
    card = rosters.card(viewer, id).orElseThrow(NotFound::new);
    page = rosters.rows(viewer, id, state(), (int) number(after, 0), ROWS);
  }

  public RosterCard card() {
    return card;
  }

  public Page<RosterRowCard> page() {
    return page;
  }

  /** The states that lines of this file are in. */
  public RowState[] states() {
    return Arrays.stream(RowState.values())
        .filter(state -> card.count(state) > 0)
        .toArray(RowState[]::new);
  }

  public boolean isShown(RowState state) {
    return state == state();
  }

  public boolean isByMail() {
    return invitations.isByMail(viewer);
  }

  /** What becomes of a line, in words. */
  public String say(RosterRowCard row) {
    Wording words = Wording.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    String about =
        row.isAboutAColumn()
            ? words.plain("invitation.roster.column." + row.about())
            : row.subject();
    return words.say(row.messageKey(), about);
  }

  private RowState state() {
    return Arrays.stream(RowState.values())
        .filter(state -> state.name().equals(show))
        .findFirst()
        .orElse(null);
  }

  private static long number(String typed, long otherwise) {
    return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : otherwise;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
