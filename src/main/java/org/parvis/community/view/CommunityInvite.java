package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.community.CommunityInvitation;
import org.parvis.community.CommunityPage;
import org.parvis.community.GuestListCard;
import org.parvis.community.GuestReports;
import org.parvis.community.GuestState;
import org.parvis.community.Guests;
import org.parvis.community.Pending;
import org.parvis.content.SubmitKey;
import org.parvis.person.Colleague;
import org.parvis.person.Facet;
import org.parvis.person.Facets;
import org.parvis.person.People;
import org.parvis.person.PeopleFilter;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.shared.Text;

/** Inviting colleagues into a community, and those who have not answered. */
@Named
@RequestScoped
public class CommunityInvite {

  /** So many are chosen by hand and invited at once. */
  static final int MOST_CHOSEN = 50;

  private static final int FOUND = 20;
  private static final int LISTS = 3;
  private static final int PAGE = 50;

  @Inject private CommunityHead communityHead;
  @Inject private Guests guests;
  @Inject private GuestReports reports;
  @Inject private People people;
  @Inject private Facets facets;
  @Inject private Viewer viewer;
  @Inject private Clock clock;

  private final String submitKey = SubmitKey.random().value();
  private String key;
  private String name;
  private String after;
  private String invited;
  private List<PersonCard> chosen = List.of();
  private List<Colleague> found = List.of();
  private Map<Long, GuestState> fates = Map.of();
  private List<GuestListCard> lists = List.of();
  private Page<Pending> pending;
  private long waiting;

  public void load() {
    CommunityPage community = communityHead.load(key, "invite");
    if (!community.isInviting()) {
      throw new NotFound();
    }
    long id = community.card().id();
    choose();
    find();
    fates = guests.known(viewer, id, ids());
    lists = reports.latest(viewer, id, LISTS);
    pending = guests.pending(viewer, id, after, PAGE);
    waiting = guests.count(viewer, id);
  }

  private void choose() {
    String[] slugs =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .get("person");
    if (slugs != null) {
      chosen = people.active(viewer, Arrays.stream(slugs).distinct().limit(MOST_CHOSEN).toList());
    }
  }

  private void find() {
    if (isSearched()) {
      PeopleFilter filter = new PeopleFilter(name, null, null, null);
      found =
          people.page(viewer, filter, null, FOUND + chosen.size() + 1).rows().stream()
              .filter(one -> !viewer.is(one.id()))
              .filter(one -> chosen.stream().noneMatch(already -> already.id() == one.id()))
              .limit(FOUND)
              .toList();
    }
  }

  private List<Long> ids() {
    return Stream.concat(chosen.stream().map(PersonCard::id), found.stream().map(Colleague::id))
        .toList();
  }

  public int getLongestWord() {
    return CommunityInvitation.LONGEST_WORD;
  }

  /** What is said with the invitation, kept while one looks for colleagues without a script. */
  public String getWord() {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .get("word");
  }

  public boolean isSearched() {
    return !Text.line(name).isEmpty();
  }

  public List<PersonCard> getChosen() {
    return chosen;
  }

  public List<Colleague> getFound() {
    return found;
  }

  /** What stands between someone and an invitation, null for nothing. */
  public GuestState fate(long personId) {
    GuestState fate = fates.get(personId);
    return fate == GuestState.DECLINED ? null : fate;
  }

  public List<Facet> getDepartments() {
    return facets.departments(viewer);
  }

  public List<Facet> getSites() {
    return facets.sites(viewer);
  }

  /** The lists that were brought last, none on the pages that follow. */
  public List<GuestListCard> getLists() {
    return after == null ? lists : List.of();
  }

  public Page<Pending> getPending() {
    return pending;
  }

  public long getWaiting() {
    return waiting;
  }

  public boolean isRemindable(Pending one) {
    return one.isRemindable(clock.instant());
  }

  /** The address of the next page, relative to the context path. */
  public String getMore() {
    return "/community/invite/"
        + key
        + "?after="
        + URLEncoder.encode(pending.next(), StandardCharsets.UTF_8);
  }

  public String getSubmitKey() {
    return submitKey;
  }

  /** How many have just been invited, null for none in particular. */
  public Integer getJustInvited() {
    return invited != null && invited.matches("\\d{1,2}") ? Integer.valueOf(invited) : null;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getInvited() {
    return invited;
  }

  public void setInvited(String invited) {
    this.invited = invited;
  }
}
