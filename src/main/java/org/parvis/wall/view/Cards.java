package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.content.CardParts;
import org.parvis.content.Content;
import org.parvis.content.SubmitKey;
import org.parvis.content.Tags;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** The cards of this page, with the parts that other rooms add to them. */
@Named
@RequestScoped
public class Cards {

  static final int SIZE = 20;

  @Inject private Stream stream;
  @Inject private CardParts cardParts;
  @Inject private Viewer viewer;

  private final String key = SubmitKey.random().value().substring(0, 18);
  private Page<PostCard> page = new Page<>(List.of(), null);
  private Map<String, Map<Long, ?>> parts = Map.of();
  private Long person;
  private String tag;
  private String from;

  /** The whole wall, from a cursor on; from the top for none. */
  public void showWall(String before) {
    from = cursor(before).map(Cursor::toString).orElse(null);
    show(stream.pageOf(viewer, cursor(before).orElse(Cursor.newest()), SIZE));
  }

  /** The wall of one person. */
  public void showPerson(long personId, String before) {
    person = personId;
    from = cursor(before).map(Cursor::toString).orElse(null);
    show(stream.pageBy(viewer, personId, cursor(before).orElse(Cursor.newest()), SIZE));
  }

  /** What carries a hashtag. */
  public void showTag(String newTag, String before) {
    tag = newTag;
    from = cursor(before).map(Cursor::toString).orElse(null);
    Cursor cursor = cursor(before).orElse(Cursor.newest());
    show(stream.pageTagged(viewer, Tags.key(newTag), cursor, SIZE));
  }

  /** What is newer than a cursor. */
  public void showNewer(String than) {
    Cursor cursor = cursor(than).orElseThrow(NotFound::new);
    show(new Page<>(stream.newer(viewer, cursor, SIZE), null));
  }

  /** A single card; with nothing to show, the same answer as for one that never was. */
  public PostCard showOne(String typedId) {
    PostCard card = id(typedId).flatMap(id -> stream.find(viewer, id)).orElseThrow(NotFound::new);
    show(new Page<>(List.of(card), null));
    return card;
  }

  /** Those of these cards that there are for this viewer. */
  void showSome(List<Long> ids) {
    show(new Page<>(stream.some(viewer, ids), null));
  }

  private void show(Page<PostCard> newPage) {
    page = newPage;
    Map<Long, Content.Kind> contents = new LinkedHashMap<>();
    page.rows().forEach(card -> contents.put(card.id(), card.kind()));
    parts = cardParts.of(viewer, contents);
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
    return person == null ? "" : "&person=" + person;
  }

  /** What a room adds to a card. */
  public Object part(String room, long contentId) {
    return parts.getOrDefault(room, Map.of()).get(contentId);
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
