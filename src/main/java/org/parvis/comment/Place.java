package org.parvis.comment;

import java.time.Instant;
import java.util.Optional;
import org.parvis.shared.Cursor;

/** Where a comment stands: by its thread first, then by time within the thread. */
public record Place(Instant threadAt, long threadId, Instant writtenAt, long id) {

  /** After the last comment. */
  public static Place end() {
    Cursor newest = Cursor.newest();
    return new Place(newest.at(), newest.id(), newest.at(), newest.id());
  }

  /** The form for addresses. */
  @Override
  public String toString() {
    return new Cursor(threadAt, threadId) + "_" + new Cursor(writtenAt, id);
  }

  /** Reads {@link #toString()}; empty for anything else. */
  public static Optional<Place> parse(String text) {
    String[] parts = text == null ? new String[0] : text.split("_", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    return Cursor.parse(parts[0])
        .flatMap(
            thread ->
                Cursor.parse(parts[1])
                    .map(own -> new Place(thread.at(), thread.id(), own.at(), own.id())));
  }
}
