package org.parvis.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What every typed text goes through before it is kept. */
public final class Text {

  /** Controls, halves of characters, noncharacters, and marks that turn the direction of text. */
  private static final String UNWANTED =
      "[\\p{Cc}\\p{Cs}\\x{FDD0}-\\x{FDEF}\\x{FFFE}\\x{FFFF}"
          + "\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n]]";

  private static final Pattern INVISIBLE =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{M}\\x{115F}\\x{1160}\\x{3164}]*");

  private Text() {}

  /**
   * The text in Unicode NFC without control characters (line feeds stay) and without marks that
   * turn the direction of what follows, stripped.
   *
   * @return never null; empty for none, and for nothing that could be seen
   */
  public static String clean(String typed) {
    if (typed == null) {
      return "";
    }
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    String kept = Normalizer.normalize(lines, Normalizer.Form.NFC).replaceAll(UNWANTED, "").strip();
    return INVISIBLE.matcher(kept).matches() ? "" : kept;
  }

  /** {@link #clean} on one line. */
  public static String line(String typed) {
    return clean(typed).replaceAll("\\s+", " ");
  }

  /** How a text begins, on one line of at most {@code longest} characters and an ellipsis. */
  public static String excerpt(String text, int longest) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= longest) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, longest)).strip() + "…";
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
        .replaceAll("[\\p{M}\\p{Cf}]", "")
        .replaceAll("[\\s\\p{Z}]+", " ")
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss")
        .replace("þ", "th")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ð', 'd')
        .replace('ı', 'i');
  }

  /** {@link #fold} for a column of this length: folding can make a text longer. */
  public static String key(String text, int longest) {
    String folded = fold(text);
    if (folded.length() <= longest) {
      return folded;
    }
    boolean inPair = Character.isHighSurrogate(folded.charAt(longest - 1));
    return folded.substring(0, inPair ? longest - 1 : longest);
  }

  private static String shorter(String text, int longest, String fieldKey) {
    if (text.length() > longest) {
      throw InvalidText.tooLong(fieldKey, longest);
    }
    return text.isEmpty() ? null : text;
  }
}
