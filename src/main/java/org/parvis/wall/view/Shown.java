package org.parvis.wall.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.audience.Place;
import org.parvis.content.Signed;
import org.parvis.person.Viewer;
import org.parvis.wall.Pinned;
import org.parvis.wall.PostCard;

/**
 * A card with all that it shows to one reader: whoever would be shown the same gets the same
 * markup.
 *
 * @param parts what other rooms add, by room
 * @param place where it stands, null on the company's wall
 * @param me the reader's id if something on the card is theirs, else {@link #NOBODY}
 * @param administrator whether the reader is one
 * @param animating whether the reader makes the place live; of the company its administrators
 * @param elsewhere where the same text stands too, of what the reader sees
 */
public record Shown(
    PostCard card,
    Place place,
    Map<String, Object> parts,
    long me,
    boolean administrator,
    boolean animating,
    List<Elsewhere> elsewhere) {

  /**
   * Where the same text stands too.
   *
   * @param place null on the company's wall
   */
  public record Elsewhere(long id, Place place) {}

  static final long NOBODY = 0;

  public Shown {
    parts = Map.copyOf(parts);
    elsewhere = List.copyOf(elsewhere);
  }

  static Shown to(
      Viewer viewer,
      PostCard card,
      Place place,
      boolean animating,
      List<Elsewhere> elsewhere,
      Map<String, Object> parts) {
    boolean mine =
        card.isBy(viewer.id())
            || parts.values().stream()
                .anyMatch(part -> part instanceof Signed signed && signed.isBy(viewer.id()));
    return new Shown(
        card,
        place,
        parts,
        mine ? viewer.id() : NOBODY,
        viewer.isAdministrator(),
        animating,
        elsewhere);
  }

  /** What a room adds to the card, null for nothing. */
  public Object part(String room) {
    return parts.get(room);
  }

  boolean isOf(Pinned pin) {
    return card.id() == pin.contentId();
  }

  /** Whether nobody comments any more. */
  public boolean isClosed() {
    return card.locked() != null || isReadOnly();
  }

  /** Whether the reader may close the discussion, or open it again. */
  public boolean canLock() {
    return animating && !isReadOnly();
  }

  /** Whether the reader may hide it from everyone, where they did not write it. */
  public boolean canHide() {
    return animating || administrator && (place == null || place.forEveryone());
  }

  /** Whether it stands where one only reads. */
  public boolean isReadOnly() {
    return place != null && place.archived();
  }

  /** Whether the reader may say it otherwise. */
  public boolean canEdit() {
    return isMine() && card.kind().isWritten() && !isReadOnly();
  }

  /** Whether the reader may let it stand first. */
  public boolean canPin() {
    return animating && !isReadOnly();
  }

  /** Whether the reader may let it stand in other places too. */
  public boolean canSpread() {
    return isMine() && WallAlso.isSpreadable(card);
  }

  /** Whether the reader may take it to another place. */
  public boolean canMove() {
    return (isMine() || animating) && !isReadOnly();
  }

  private boolean isMine() {
    return card.isBy(me);
  }

  /** The ids of the same text elsewhere, with commas between them: read here, it is read there. */
  public String twinIds() {
    return elsewhere.isEmpty()
        ? null
        : elsewhere.stream().map(it -> String.valueOf(it.id())).collect(Collectors.joining(","));
  }

  /** Whether everyone sees it, so that it may be passed on to everyone. */
  public boolean canShare() {
    boolean forEveryone = place == null ? card.isOfCompany() : place.forEveryone();
    return forEveryone && (card.quote() == null || card.quote().isReadable());
  }
}
