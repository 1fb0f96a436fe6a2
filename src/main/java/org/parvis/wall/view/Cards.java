package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.audience.Audience;
import org.parvis.audience.Level;
import org.parvis.audience.Membership;
import org.parvis.audience.MyPlaces;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.content.CardParts;
import org.parvis.content.Content;
import org.parvis.content.SubmitKey;
import org.parvis.content.Tags;
import org.parvis.mark.MarkCard;
import org.parvis.mark.Marks;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.shared.Zones;
import org.parvis.wall.Circle;
import org.parvis.wall.PinBoard;
import org.parvis.wall.Pinned;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** The cards of this page, with the parts that other rooms add to them. */
@Named
@RequestScoped
public class Cards {

  static final int SIZE = 20;

  /** At the foot of a profile, which is about more than posts: the rest is one act away. */
  private static final int ON_PROFILE = 10;

  @Inject private Stream stream;
  @Inject private PinBoard board;
  @Inject private Places places;
  @Inject private MyPlaces myPlaces;
  @Inject private Marks marks;
  @Inject private CardParts cardParts;
  @Inject private Viewer viewer;
  @Inject private HttpServletRequest request;

  private final String key = SubmitKey.random().value().substring(0, 18);
  private Page<PostCard> page = new Page<>(List.of(), null);
  private List<Shown> shown = List.of();
  private Long person;
  private Place place;
  private String tag;
  private Reading reading;
  private Circle circle;
  private List<Pinned> pins = List.of();
  private List<Shown> pinned = List.of();
  private boolean saved;
  private String from;

  /** What a circle holds, from a cursor on; from the top for none. */
  public void showWall(Circle newCircle, String before, Reading wish) {
    circle = newCircle;
    reading = wish;
    from = cursor(before).map(Cursor::toString).orElse(null);
    pins = circle == Circle.FOLLOWED ? List.of() : board.current();
    Cursor start = cursor(before).orElse(Cursor.newest());
    show(first(), stream.pageOf(viewer, circle, wish, pinnedIds(), start, SIZE));
  }

  /** What the viewer has put aside. */
  public void showSaved(String before) {
    saved = true;
    from = cursor(before).map(Cursor::toString).orElse(null);
    Page<Long> ids = marks.saved(viewer, cursor(before).orElse(Cursor.newest()), SIZE);
    show(new Page<>(stream.all(viewer, ids.rows()), ids.next()));
  }

  /** The wall of one place, from a cursor on. */
  public void showPlace(Place newPlace, String before, Reading wish) {
    place = newPlace;
    reading = wish;
    from = cursor(before).map(Cursor::toString).orElse(null);
    pins = board.of(place.id());
    Cursor start = cursor(before).orElse(Cursor.newest());
    show(first(), stream.pageIn(viewer, place.id(), wish, pinnedIds(), start, SIZE));
  }

  /** What stands first stands there at the top only. */
  private List<PostCard> first() {
    return from == null
        ? stream.all(viewer, pins.stream().map(Pinned::contentId).toList())
        : List.of();
  }

  private Set<Long> pinnedIds() {
    return pins.stream().map(Pinned::contentId).collect(Collectors.toSet());
  }

  /** The wall of one person. */
  public void showPerson(long personId, String before) {
    person = personId;
    from = cursor(before).map(Cursor::toString).orElse(null);
    int size = from == null ? ON_PROFILE : SIZE;
    show(stream.pageBy(viewer, personId, cursor(before).orElse(Cursor.newest()), size));
  }

  /** What carries a hashtag. */
  public void showTag(String newTag, String before) {
    tag = newTag;
    from = cursor(before).map(Cursor::toString).orElse(null);
    Cursor cursor = cursor(before).orElse(Cursor.newest());
    show(stream.pageTagged(viewer, Tags.key(newTag), cursor, SIZE));
  }

  /** What a circle holds that is newer than a cursor. */
  public void showNewer(Circle newCircle, String than) {
    Cursor cursor = cursor(than).orElseThrow(NotFound::new);
    show(new Page<>(stream.newer(viewer, newCircle, cursor, SIZE), null));
  }

  /** The same of one place. */
  public void showNewerIn(long placeId, String than) {
    Cursor cursor = cursor(than).orElseThrow(NotFound::new);
    show(new Page<>(stream.newerIn(viewer, placeId, cursor, SIZE), null));
  }

  /** A single card; with nothing to show, the same answer as for one that never was. */
  public PostCard showOne(String typedId) {
    return showIfSeen(typedId).orElseThrow(NotFound::new);
  }

  /** The same, where there may be nothing to show. */
  Optional<PostCard> showIfSeen(String typedId) {
    Optional<PostCard> card = id(typedId).flatMap(id -> stream.find(viewer, id));
    card.ifPresent(it -> show(new Page<>(List.of(it), null)));
    return card;
  }

  /** Those of these cards that there are for this viewer. */
  void showSome(List<Long> ids) {
    show(new Page<>(stream.some(viewer, ids), null));
  }

  /** The same in the order of their ids here. */
  public void showAll(List<Long> ids) {
    show(new Page<>(stream.all(viewer, ids), null));
  }

  private void show(Page<PostCard> newPage) {
    show(List.of(), newPage);
  }

  private void show(List<PostCard> first, Page<PostCard> newPage) {
    page = newPage;
    Map<Long, Content.Kind> contents = new LinkedHashMap<>();
    first.forEach(card -> contents.put(card.id(), card.kind()));
    page.rows().forEach(card -> contents.put(card.id(), card.kind()));
    Map<String, Map<Long, ?>> parts = cardParts.of(viewer, contents);
    pinned = shown(first, parts);
    shown = shown(page.rows(), parts);
  }

  private List<Shown> shown(List<PostCard> cards, Map<String, Map<Long, ?>> parts) {
    return cards.stream()
        .map(
            card -> {
              Map<String, Object> own = new HashMap<>();
              parts.forEach((room, ofRoom) -> own.put(room, ofRoom.get(card.id())));
              own.values().removeIf(Objects::isNull);
              return shown(card, own);
            })
        .toList();
  }

  private Shown shown(PostCard card, Map<String, Object> parts) {
    boolean animating =
        card.isOfCompany()
            ? viewer.isAdministrator()
            : places.isAnimatedBy(viewer.id(), card.audienceId());
    List<Shown.Elsewhere> elsewhere =
        card.twins().stream()
            .map(it -> new Shown.Elsewhere(it.id(), places.of(it.audienceId()).orElse(null)))
            .toList();
    Place stands = places.of(card.audienceId()).orElse(null);
    return Shown.to(viewer, card, stands, animating, elsewhere, parts);
  }

  /** The cards of this page with all that they show. */
  public List<Shown> getShown() {
    return shown;
  }

  /** The only card of this page. */
  public Shown getOne() {
    return shown.get(0);
  }

  public List<PostCard> getRows() {
    return page.rows();
  }

  /** Where the next page starts, null after the last. */
  public String getNext() {
    return page.next();
  }

  /** Where this page starts, null at the top. */
  public String getFrom() {
    return from;
  }

  /** Which stream it is, for the address of its next page; nothing for everyone's. */
  public String getWhich() {
    if (tag != null) {
      return "&tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }
    if (saved) {
      return "&saved=true";
    }
    if (place != null) {
      return "&place=" + place.id();
    }
    return person == null ? of("&") : "&person=" + person;
  }

  /** The places of what this page hears of while it is open, by their ids; empty for all. */
  public String getPlaces() {
    if (place != null) {
      return Long.toString(place.id());
    }
    return circle == null || circle == Circle.COMPANY ? "" : ids(loudest());
  }

  /** The places of what it hears nothing of: what everyone sees is not what stands there. */
  public String getDeafTo() {
    return circle == Circle.COMPANY
        ? ids(
            myPlaces.of(viewer).stream()
                .filter(it -> !it.forEveryone())
                .map(Membership::audienceId))
        : "";
  }

  /** The places of which some is shown here and some is not: the page asks how much there is. */
  public String getPerhaps() {
    return circle == Circle.FOR_ME
        ? ids(
            myPlaces.of(viewer).stream()
                .filter(it -> it.level() == Level.HIGHLIGHTS || it.level() == Level.MENTIONS)
                .map(Membership::audienceId))
        : "";
  }

  /** Of what may come from others nobody knows beforehand whether it will be shown. */
  private java.util.stream.Stream<Long> loudest() {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(circle == Circle.FOR_ME ? Audience.COMPANY : 0),
        myPlaces.of(viewer).stream()
            .filter(it -> it.level() == Level.EVERYTHING)
            .map(Membership::audienceId));
  }

  private static String ids(java.util.stream.Stream<Long> places) {
    return places.map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Where this stream begins, relative to the context path. */
  public String getHome() {
    return homeOf(place) + of("?");
  }

  private String of(String start) {
    return circle == null ? "" : circle.parameter(start);
  }

  /** Of the address of another page of this wall: its circle, where that is not the first. */
  public String getOf() {
    return of("&");
  }

  /** Which circle it is, null anywhere else. */
  public Circle getCircle() {
    return circle;
  }

  /** What is chosen above the wall. */
  public ReadAs getReadAs() {
    return new ReadAs(circle, reading);
  }

  /** Where the wall of a place begins, relative to the context path. */
  String homeOf(long audienceId) {
    return homeOf(places.of(audienceId).orElse(null));
  }

  private static String homeOf(Place place) {
    return place == null ? "/" : "/community/" + place.slug();
  }

  /** Whose wall it is, null for everyone's and any other stream. */
  public Place getPlace() {
    return place;
  }

  /** What stands first on this wall, the latest first. */
  public List<Top> getPinned() {
    return pins.stream()
        .flatMap(pin -> pinned.stream().filter(it -> it.isOf(pin)).map(it -> top(pin, it)))
        .toList();
  }

  /** The last day on which it stands first is told in the reader's zone. */
  private Top top(Pinned pin, Shown card) {
    boolean folded = card.part("mark") instanceof MarkCard mark && mark.isFolded(pin.since());
    LocalDate last = LocalDate.ofInstant(pin.until().minusSeconds(1), zone(request));
    return new Top(card, folded, last);
  }

  static ZoneId zone(HttpServletRequest request) {
    return java.util.stream.Stream.ofNullable(request.getCookies())
        .flatMap(java.util.stream.Stream::of)
        .filter(cookie -> cookie.getName().equals(Zones.COOKIE))
        .findFirst()
        .map(cookie -> Zones.named(cookie.getValue()))
        .orElseGet(ZoneId::systemDefault);
  }

  /** How the wall is read here, null anywhere else. */
  public Reading getReading() {
    return reading;
  }

  /** Of the address of another page of this wall: what differs from a wall read plainly. */
  public String getWish() {
    boolean plain = reading == null || isPlain(reading) && isPlain(viewer.reading());
    return plain ? "" : "&sort=" + reading.sort() + "&show=" + reading.shown();
  }

  private static boolean isPlain(Reading reading) {
    return !reading.isByActivity() && !reading.isUnread();
  }

  /** For the forms of this page; each adds what it is about. */
  public String getKey() {
    return key;
  }

  static Optional<Long> id(String typed) {
    return typed != null && typed.matches("\\d{1,18}")
        ? Optional.of(Long.valueOf(typed))
        : Optional.empty();
  }

  private static Optional<Cursor> cursor(String typed) {
    return Optional.ofNullable(typed).flatMap(Cursor::parse);
  }
}
