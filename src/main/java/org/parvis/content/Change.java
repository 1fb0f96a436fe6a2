package org.parvis.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A version, and how it differs from the one before.
 *
 * @param pieces all its words and those that went, in order
 * @param first whether there was none before
 */
public record Change(Instant writtenAt, List<Piece> pieces, boolean first) {

  public Change {
    pieces = List.copyOf(pieces);
  }

  /** Words that stayed, came or went. */
  public record Piece(Kind kind, String words) {}

  /** What became of some words. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED
  }

  /** Whether the words stayed, and only their marks were changed. */
  public boolean isOfMarksOnly() {
    return !first && pieces.stream().allMatch(piece -> piece.kind() == Kind.SAME);
  }

  /** Each of these versions, the latest first, compared with the one that follows it. */
  static List<Change> among(List<Version> versions, boolean toTheFirst) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      if (i + 1 < versions.size()) {
        List<Piece> pieces = Differences.between(versions.get(i + 1).words(), version.words());
        changes.add(new Change(version.writtenAt(), pieces, false));
      } else if (toTheFirst) {
        List<Piece> all = List.of(new Piece(Kind.SAME, version.words()));
        changes.add(new Change(version.writtenAt(), all, true));
      }
    }
    return changes;
  }
}
