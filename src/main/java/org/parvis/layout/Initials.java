package org.parvis.layout;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A person without a portrait: two letters on a colour that stays theirs. */
record Initials(String letters, int hue) {

  private static final int HUES = 8;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HYPHEN = Pattern.compile("[-\u2010\u2011]");
  private static final Pattern SIGN = Pattern.compile("\\X");
  private static final Pattern LETTER = Pattern.compile("(?=\\p{L})\\X");
  private static final Pattern ELIDED = Pattern.compile("^\\p{Ll}['’](?=\\p{L})");

  static Initials of(long id, String name) {
    return new Initials(
        letters(name), 1 + Math.floorMod(Long.hashCode(id * 0x9E3779B97F4A7C15L), HUES));
  }

  private static String letters(String name) {
    List<String> words =
        SPACE
            .splitAsStream(name)
            .map(word -> ELIDED.matcher(word).replaceFirst(""))
            .filter(word -> !first(LETTER, word).isEmpty())
            .toList();
    if (words.isEmpty()) {
      return first(SIGN, name.strip());
    }
    return capital(words.get(0)) + capital(family(words));
  }

  /** The word that the family name begins with: a particle like {@code de} does not count. */
  private static String family(List<String> words) {
    List<String> others = words.subList(1, words.size());
    if (others.isEmpty()) {
      return HYPHEN.splitAsStream(words.get(0)).skip(1).findFirst().orElse("");
    }
    return others.stream()
        .filter(word -> !Character.isLowerCase(first(LETTER, word).codePointAt(0)))
        .findFirst()
        .orElse(others.get(0));
  }

  private static String capital(String word) {
    String letter = first(LETTER, word);
    if (letter.isEmpty()) {
      return "";
    }
    int start = letter.codePointAt(0);
    return Character.toString(Character.toTitleCase(start))
        + letter.substring(Character.charCount(start));
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).findFirst().orElse("");
  }
}
