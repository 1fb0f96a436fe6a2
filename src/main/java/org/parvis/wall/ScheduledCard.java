package org.parvis.wall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.content.RichText;
import org.parvis.shared.Cursor;

/**
 * A scheduled post as its author sees it.
 *
 * @param audienceId where it will stand
 * @param also where else
 * @param key of its form, by which what was uploaded for it is found
 * @param body as kept
 * @param reason the words for why it was refused, by their key; null for none in particular
 * @param dueAt when it is tried next, where it could not be published in time
 */
public record ScheduledCard(
    long id,
    long audienceId,
    String key,
    String title,
    String body,
    Instant publishAt,
    Instant dueAt,
    Scheduled.State state,
    String reason,
    int tries,
    boolean deleted,
    int version,
    List<Long> also) {

  /** From one row of a query. */
  public ScheduledCard(
      Long id,
      Long audienceId,
      String key,
      String title,
      String body,
      Instant publishAt,
      Instant dueAt,
      Scheduled.State state,
      String reason,
      Integer tries,
      Instant deletedAt,
      Integer version) {
    this(
        id.longValue(),
        audienceId.longValue(),
        key,
        title,
        body,
        publishAt,
        dueAt,
        state,
        reason,
        tries.intValue(),
        deletedAt != null,
        version.intValue(),
        List.of());
  }

  /** The same with where else it will stand. */
  ScheduledCard alsoIn(List<Long> others) {
    return new ScheduledCard(
        id,
        audienceId,
        key,
        title,
        body,
        publishAt,
        dueAt,
        state,
        reason,
        tries,
        deleted,
        version,
        others);
  }

  /** All places by their ids, the first one first. */
  public List<Long> places() {
    return Stream.concat(Stream.of(audienceId), also.stream()).toList();
  }

  /** Harmless HTML. */
  public String html() {
    return RichText.safe(body);
  }

  /** The same for an editor. */
  public String editable() {
    return RichText.editable(body);
  }

  /** The same for a plain field. */
  public String markdown() {
    return RichText.markdown(body);
  }

  /** Whether it will not be published by itself any more. */
  public boolean isStopped() {
    return state != Scheduled.State.WAITING;
  }

  /** Whether it could not be published in time, and is tried again. */
  public boolean isLate() {
    return !isStopped() && tries > 0;
  }

  String cursor() {
    return new Cursor(publishAt, id).toString();
  }
}
