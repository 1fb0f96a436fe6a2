package org.parvis.layout;

import java.util.Locale;

/** A person without a portrait: two letters on a colour that stays theirs. */
record Initials(String letters, int hue) {

  private static final int HUES = 8;

  static Initials of(long id, String name) {
    String[] words = name.strip().split("[\\s-]+");
    String first = letter(words[0]);
    String letters = words.length > 1 ? first + letter(words[words.length - 1]) : first;
    return new Initials(letters, 1 + Math.floorMod(Long.hashCode(id * 0x9E3779B97F4A7C15L), HUES));
  }

  private static String letter(String word) {
    return word.isEmpty()
        ? ""
        : new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
  }
}
