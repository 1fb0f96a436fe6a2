package org.parvis.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page says on its socket: {@code beat}, to hear whether anyone is there; {@code type} and
 * the id of the content below which someone is writing; {@code show} and the ids of the contents
 * that are on screen, then {@code +} and those that were there before.
 */
public record Saying(Kind kind, List<Long> contents, List<Long> before) {

  /** The longest that counts, in characters. */
  public static final int LONGEST = 2_048;

  private static final String IDS = "( [1-9]\\d{0,17}){0,100}";
  private static final Pattern GRAMMAR =
      Pattern.compile("beat|type [1-9]\\d{0,17}|show" + IDS + "( \\+" + IDS + ")?");

  /** Of what it speaks. */
  public enum Kind {
    BEAT,
    TYPE,
    SHOW
  }

  /** Nothing for what no page of ours would say. */
  static Optional<Saying> of(String text) {
    if (text.length() > LONGEST || !GRAMMAR.matcher(text).matches()) {
      return Optional.empty();
    }
    String[] halves = text.split(" \\+", 2);
    String word = halves[0].split(" ")[0];
    return Optional.of(
        new Saying(
            Kind.valueOf(word.toUpperCase(Locale.ROOT)),
            ids(halves[0].substring(word.length())),
            halves.length == 1 ? List.of() : ids(halves[1])));
  }

  private static List<Long> ids(String text) {
    return Stream.of(text.split(" ")).filter(id -> !id.isEmpty()).map(Long::valueOf).toList();
  }
}
