package org.parvis.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.shared.Text;

/**
 * Where a text may call someone: an {@code @} and what could be a name behind it.
 *
 * @param start of the {@code @}
 * @param names what could be meant, the longest first
 */
record Calls(int start, List<Name> names) {

  private static final int MOST_WORDS = 6;
  private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._@/-])@(?=[\\p{L}\\p{N}])");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}'’._-]*");

  /** Words that may be a name, folded, and where they end. */
  record Name(String key, int end) {}

  static List<Calls> in(String text) {
    List<Calls> calls = new ArrayList<>();
    Matcher at = AT.matcher(text);
    while (at.find()) {
      calls.add(new Calls(at.start(), names(text, at.end())));
    }
    return calls;
  }

  private static List<Name> names(String text, int from) {
    List<Name> names = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    int at = from;
    for (int words = 0; words < MOST_WORDS && word.find(at) && word.start() == at; words++) {
      int end = word.end();
      names.add(0, new Name(Text.fold(text.substring(from, end)), end));
      while (end > word.start() && "'’._-".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end < word.end()) {
        names.add(1, new Name(Text.fold(text.substring(from, end)), end));
        break;
      }
      boolean goesOn =
          end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\u00a0');
      if (!goesOn) {
        break;
      }
      at = end + 1;
    }
    return names;
  }
}
