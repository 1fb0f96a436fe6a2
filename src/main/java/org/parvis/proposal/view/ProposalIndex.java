package org.parvis.proposal.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Membership;
import org.parvis.audience.MyPlaces;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.proposal.KeptCard;
import org.parvis.proposal.ProposalDrafts;
import org.parvis.proposal.ProposalFilter;
import org.parvis.proposal.ProposalFilter.Order;
import org.parvis.proposal.ProposalFilter.Shown;
import org.parvis.proposal.ProposalList;
import org.parvis.proposal.ProposalRow;
import org.parvis.proposal.Rank;
import org.parvis.shared.Page;
import org.parvis.shared.Text;

/**
 * The proposals that someone sees, everywhere or in one place, in the order and of the kind that
 * they want.
 */
@Named
@RequestScoped
public class ProposalIndex {

  private static final int SIZE = 20;
  private static final List<Order> ORDERS =
      List.of(Order.SUPPORT, Order.NEWEST, Order.DEADLINE, Order.MINE);

  @Inject private ProposalList proposals;
  @Inject private ProposalDrafts drafts;
  @Inject private MyPlaces myPlaces;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String home = "/proposal";
  private Long only;
  private String order;
  private String state;
  private String place;
  private String tag;
  private String after;
  private ProposalFilter filter;
  private Page<ProposalRow> page;
  private List<KeptCard> kept = List.of();

  public void load() {
    filter = new ProposalFilter(chosenOrder(), chosenState(), placeId(), tag);
    page = proposals.page(viewer, filter, Rank.parse(after), SIZE);
    if (filter.order() == Order.MINE && after == null) {
      kept =
          drafts.mine(viewer).stream().filter(it -> only == null || it.placeId() == only).toList();
    }
  }

  /**
   * Those of one place.
   *
   * @param address of their page, relative to the context path
   */
  public void loadAt(long placeId, String address) {
    only = placeId;
    home = address;
    load();
  }

  private Order chosenOrder() {
    return ORDERS.stream().filter(it -> name(it).equals(order)).findFirst().orElse(Order.SUPPORT);
  }

  private Shown chosenState() {
    return Stream.of(Shown.values()).filter(it -> name(it).equals(state)).findFirst().orElse(null);
  }

  private Long placeId() {
    if (only != null) {
      return only;
    }
    return place != null && place.matches("\\d{1,18}") ? Long.valueOf(place) : null;
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  public Page<ProposalRow> getPage() {
    return page;
  }

  /** What the viewer goes on writing later; with their own alone. */
  public List<KeptCard> getKept() {
    return kept;
  }

  /** Where this list begins, relative to the context path. */
  public String getHome() {
    return home;
  }

  /** Whether it is that of one place, and of no other. */
  public boolean isOfOnePlace() {
    return only != null;
  }

  public boolean isNarrowed() {
    return new ProposalFilter(
            filter.order(), filter.shown(), isOfOnePlace() ? null : filter.place(), tag)
        .isNarrowed();
  }

  public boolean isMine() {
    return filter.order() == Order.MINE;
  }

  /** The orders that there are, by their names in an address. */
  public List<String> getOrders() {
    return ORDERS.stream().map(ProposalIndex::name).toList();
  }

  public String getChosenOrder() {
    return name(filter.order());
  }

  /** The states that one can ask for, by their names in an address. */
  public List<String> getStates() {
    return Stream.of(Shown.values()).map(ProposalIndex::name).toList();
  }

  /** The company and the places that the viewer is in. */
  public List<Place> getPlaces() {
    Stream<Place> mine =
        myPlaces.of(viewer).stream().map(Membership::place).filter(Objects::nonNull);
    Stream<Place> asked =
        Stream.ofNullable(placeId())
            .filter(id -> page.rows().stream().anyMatch(row -> row.placeId() == id))
            .flatMap(id -> places.of(id).stream());
    return Stream.concat(Stream.of(Place.COMPANY), Stream.concat(mine, asked)).distinct().toList();
  }

  public boolean isAt(Place one) {
    return Objects.equals(placeId(), one.id());
  }

  /** Where a proposal stands, null for the company, and where all of them stand in one place. */
  public Place placeOf(ProposalRow row) {
    return isOfOnePlace() ? null : places.of(row.placeId()).orElse(null);
  }

  /** The address of this list in another order. */
  public String in(String otherOrder) {
    return address(otherOrder, null);
  }

  /** The address of the next page. */
  public String getMore() {
    return address(getChosenOrder(), page.next());
  }

  private String address(String inOrder, String from) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("order", inOrder);
    parameters.put("state", state);
    parameters.put("place", isOfOnePlace() || placeId() == null ? null : place);
    parameters.put("tag", tag);
    parameters.put("after", from);
    parameters.values().removeIf(value -> Text.line(value).isEmpty());
    return parameters.entrySet().stream()
        .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .reduce((one, other) -> one + '&' + other)
        .map(query -> home + '?' + query)
        .orElse(home);
  }

  /** What a new one is to be written for: the place that is shown. */
  public Long getNewPlace() {
    Long asked = placeId();
    boolean mine =
        asked != null && myPlaces.of(viewer).stream().anyMatch(it -> it.audienceId() == asked);
    return mine && asked != Audience.COMPANY ? asked : null;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
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
