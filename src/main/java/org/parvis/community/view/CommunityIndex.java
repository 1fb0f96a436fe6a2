package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.audience.Membership;
import org.parvis.audience.MyPlaces;
import org.parvis.community.Communities;
import org.parvis.community.CommunityCard;
import org.parvis.community.CommunityFilter;
import org.parvis.community.CommunityFront;
import org.parvis.community.CommunityKind;
import org.parvis.community.CommunityList;
import org.parvis.community.Openness;
import org.parvis.community.Suggestion;
import org.parvis.community.Suggestions;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;
import org.parvis.shared.Text;

/** The communities: those of the viewer, those that they are invited to, and all others. */
@Named
@RequestScoped
public class CommunityIndex {

  private static final int PAGE = 24;
  private static final int SUGGESTED = 4;

  @Inject private CommunityList list;
  @Inject private Suggestions hints;
  @Inject private Communities communities;
  @Inject private MyPlaces myPlaces;
  @Inject private Viewer viewer;

  private String name;
  private String kind;
  private String openness;
  private String tag;
  private String after;
  private CommunityFilter filter;
  private List<CommunityCard> mine = List.of();
  private List<CommunityCard> invitations = List.of();
  private List<Suggestion> suggestions = List.of();
  private Page<CommunityCard> page;

  public void load() {
    filter = new CommunityFilter(name, kind, openness, tag);
    if (filter.isEmpty() && after == null) {
      CommunityFront front = list.front(viewer, hints.of(viewer), SUGGESTED, PAGE);
      mine = inOrder(front.mine());
      invitations = front.invitations();
      suggestions = front.suggestions();
      page = front.page();
    } else if (filter.isEmpty()) {
      page = list.others(viewer, hints.of(viewer), SUGGESTED, after, PAGE);
    } else {
      page = list.page(viewer, filter, after, PAGE);
    }
  }

  /** As in the menu: favourites first. */
  private List<CommunityCard> inOrder(List<CommunityCard> cards) {
    List<Long> order = myPlaces.of(viewer).stream().map(Membership::audienceId).toList();
    return cards.stream()
        .sorted(Comparator.comparingInt(card -> order.indexOf(card.id())))
        .toList();
  }

  public boolean isFiltered() {
    return !filter.isEmpty();
  }

  public boolean isFounding() {
    return communities.canFound(viewer);
  }

  public List<CommunityCard> getMine() {
    return mine;
  }

  public List<CommunityCard> getInvitations() {
    return invitations;
  }

  /** What could be of interest to the viewer. */
  public List<Suggestion> getSuggestions() {
    return suggestions;
  }

  public Page<CommunityCard> getPage() {
    return page;
  }

  public List<String> getKinds() {
    return Stream.of(CommunityKind.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Of those that are private, one is told by the list of one's own. */
  public List<String> getOpennesses() {
    return Stream.of(Openness.OPEN, Openness.MODERATED)
        .map(it -> it.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The address of the next page, relative to the context path. */
  public String getMore() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("name", name);
    parameters.put("kind", kind);
    parameters.put("openness", openness);
    parameters.put("tag", tag);
    parameters.put("after", page.next());
    return parameters.entrySet().stream()
        .filter(it -> !Text.line(it.getValue()).isEmpty())
        .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/community?", ""));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getOpenness() {
    return openness;
  }

  public void setOpenness(String openness) {
    this.openness = openness;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
