package org.parvis.shared;

import java.text.Normalizer;
import java.util.Locale;

/** What every typed text goes through before it is kept. */
public final class Text {

  private Text() {}

  /**
   * The text in Unicode NFC without control characters (line feeds stay), stripped.
   *
   * @return never null; empty for none
   */
  public static String clean(String typed) {
    if (typed == null) {
      return "";
    }
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return Normalizer.normalize(lines, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cc}\\p{Cs}\\p{Cn}&&[^\\n]]", "")
        .strip();
  }

  /** {@link #clean} on one line. */
  public static String line(String typed) {
    return clean(typed).replaceAll("\\s+", " ");
  }

  /**
   * A line of at most {@code longest} characters.
   *
   * @throws InvalidText if there is none, or it is longer
   */
  public static String required(String typed, int longest, String fieldKey) {
    String line = optional(typed, longest, fieldKey);
    if (line == null) {
      throw InvalidText.missing(fieldKey);
    }
    return line;
  }

  /**
   * A line of at most {@code longest} characters, or null when nothing was typed.
   *
   * @throws InvalidText if it is longer
   */
  public static String optional(String typed, int longest, String fieldKey) {
    return shorter(line(typed), longest, fieldKey);
  }

  /**
   * Lines of at most {@code longest} characters together, or null when nothing was typed.
   *
   * @throws InvalidText if they are longer
   */
  public static String optionalLines(String typed, int longest, String fieldKey) {
    return shorter(clean(typed), longest, fieldKey);
  }

  /**
   * Lower case without accents, for finding and ordering: {@code Léa Œuvré} becomes {@code lea
   * oeuvre}.
   */
  public static String fold(String text) {
    return Normalizer.normalize(line(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss");
  }

  private static String shorter(String text, int longest, String fieldKey) {
    if (text.length() > longest) {
      throw InvalidText.tooLong(fieldKey, longest);
    }
    return text.isEmpty() ? null : text;
  }
}
