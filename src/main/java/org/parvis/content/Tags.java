package org.parvis.content;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.shared.Text;

/** Finds the hashtags in a text: {@code #TMS}, but no number, no colour, no half of a word. */
public final class Tags {

  /** How a link to a hashtag is kept; its key follows. */
  static final String SCHEME = "tag:";

  private static final int LONGEST_KEY = 120;
  private static final Pattern TAG =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_&/#])#(?=[\\p{N}_-]*\\p{L})"
              + "([\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]{0,59})(?![\\p{L}\\p{M}\\p{N}_])");

  private Tags() {}

  /** The form in which hashtags that only differ by case or accents are one. */
  public static String key(String word) {
    return Text.key(word, LONGEST_KEY);
  }

  /** Hands over the text piece by piece, in order: what is a hashtag, and what is not. */
  static void split(String text, Consumer<String> words, Consumer<String> tag) {
    Matcher found = TAG.matcher(text);
    int from = 0;
    while (found.find()) {
      int end = found.end();
      while (text.charAt(end - 1) == '-') {
        end--;
      }
      if (found.start() > from) {
        words.accept(text.substring(from, found.start()));
      }
      tag.accept(text.substring(found.start() + 1, end));
      from = end;
    }
    if (from < text.length()) {
      words.accept(text.substring(from));
    }
  }

  /** The address under which a link to this hashtag is kept. */
  static String target(String word) {
    return SCHEME + URLEncoder.encode(key(word), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The key in an address that {@link #target} has made. */
  static String keyOf(String target) {
    return URLDecoder.decode(target.substring(SCHEME.length()), StandardCharsets.UTF_8);
  }
}
