package org.parvis.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.parvis.content.Change.Kind;
import org.parvis.content.Change.Piece;

/** Finds what changed between two texts, word by word. */
final class Differences {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|[^\\p{L}\\p{M}\\p{N}\\s]");

  private Differences() {}

  static List<Piece> between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    Pieces pieces = new Pieces();
    int at = 0;
    for (AbstractDelta<String> delta :
        DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>(), null).getDeltas()) {
      pieces.add(Kind.SAME, old.subList(at, delta.getSource().getPosition()));
      pieces.add(Kind.REMOVED, delta.getSource().getLines());
      pieces.add(Kind.ADDED, delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    pieces.add(Kind.SAME, old.subList(at, old.size()));
    return pieces.joined();
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * Joins what belongs together: a lone space between two changes is part of them, so that a
   * sentence that was replaced reads as one.
   */
  private static final class Pieces {

    private final List<Piece> changes = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void add(Kind kind, List<String> words) {
      String said = String.join("", words);
      if (said.isEmpty()) {
        return;
      }
      switch (kind) {
        case REMOVED -> removed.append(said);
        case ADDED -> added.append(said);
        default -> same(said);
      }
    }

    private void same(String said) {
      boolean changed = !removed.isEmpty() || !added.isEmpty();
      if (changed && said.equals(" ")) {
        removed.append(said);
        added.append(said);
      } else {
        end();
        changes.add(new Piece(Kind.SAME, said));
      }
    }

    private void end() {
      boolean space = endsInSpace(removed) && endsInSpace(added);
      if (space) {
        removed.setLength(removed.length() - 1);
        added.setLength(added.length() - 1);
      }
      if (!removed.isEmpty()) {
        changes.add(new Piece(Kind.REMOVED, removed.toString()));
      }
      if (!added.isEmpty()) {
        changes.add(new Piece(Kind.ADDED, added.toString()));
      }
      removed.setLength(0);
      added.setLength(0);
      if (space) {
        changes.add(new Piece(Kind.SAME, " "));
      }
    }

    private static boolean endsInSpace(StringBuilder words) {
      return !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
    }

    List<Piece> joined() {
      end();
      return changes;
    }
  }
}
