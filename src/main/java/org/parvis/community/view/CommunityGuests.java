package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.parvis.community.CommunityPages;
import org.parvis.community.Guest;
import org.parvis.community.GuestListCard;
import org.parvis.community.GuestReports;
import org.parvis.community.GuestState;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** What becomes of each colleague on a list of guests: while and after they are invited. */
@Named
@RequestScoped
public class CommunityGuests {

  private static final int LINES = 100;

  @Inject private CommunityHead communityHead;
  @Inject private CommunityPages pages;
  @Inject private GuestReports reports;
  @Inject private Viewer viewer;

  private String key;
  private String show;
  private String after;
  private GuestListCard card;
  private Page<Guest> page;

  public void load() {
    long id = number(key, -1);
    card = reports.card(viewer, id).orElseThrow(NotFound::new);
    communityHead.load(pages.slug(viewer, card.communityId()).orElseThrow(NotFound::new), "guests");
    page = reports.lines(viewer, id, state(), (int) number(after, 0), LINES);
  }

  public GuestListCard getCard() {
    return card;
  }

  public Page<Guest> getPage() {
    return page;
  }

  /** The states that lines of this list are in. */
  public GuestState[] getStates() {
    return Arrays.stream(GuestState.values())
        .filter(state -> card.count(state) > 0)
        .toArray(GuestState[]::new);
  }

  public boolean isShown(GuestState state) {
    return state == state();
  }

  /** Where this very report is asked for again, relative to the context path. */
  public String getAddress() {
    return "/community/guests/"
        + card.id()
        + "?show="
        + (state() == null ? "" : state())
        + "&after="
        + number(after, 0);
  }

  private GuestState state() {
    return Arrays.stream(GuestState.values())
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
