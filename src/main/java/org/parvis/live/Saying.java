package org.parvis.live;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a page says on its socket: {@code beat}, to hear whether anyone is there, or {@code show}
 * and the ids of the contents that are on screen.
 */
public record Saying(Kind kind, long... contents) {

  /** The longest that counts, in characters. */
  public static final int LONGEST = 2_048;

  private static final Pattern GRAMMAR = Pattern.compile("beat|show( [1-9]\\d{0,17}){0,100}");

  /** Of what it speaks. */
  public enum Kind {
    BEAT,
    SHOW
  }

  /** Nothing for what no page of ours would say. */
  static Optional<Saying> of(String text) {
    if (text.length() > LONGEST || !GRAMMAR.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] words = text.split(" ");
    return Optional.of(
        new Saying(
            Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
            Arrays.stream(words).skip(1).mapToLong(Long::parseLong).toArray()));
  }
}
