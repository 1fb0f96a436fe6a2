package org.parvis.draft;

import java.util.regex.Pattern;

/**
 * What stands in a form.
 *
 * @param key the form's, with which it will be sent; null for none
 * @param title null for none
 * @param text the words, as a plain field holds them
 * @param html as an editor holds them, null where there is no editor
 * @param places the ids of the places that are ticked, with commas between them; null where none is
 *     to be chosen
 * @param fields what else stands in it, as its script writes it; null for nothing
 */
public record Typed(
    String key, String title, String text, String html, String places, String fields) {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 12_000;
  private static final int LONGEST_HTML = 31_000;
  private static final int LONGEST_FIELDS = 31_000;
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,40}");

  private static final Pattern PLACES = Pattern.compile("[0-9]{1,18}(,[0-9]{1,18}){0,20}");

  /** Where no place is to be chosen. */
  public Typed(String key, String title, String text, String html) {
    this(key, title, text, html, null, null);
  }

  public Typed {
    places = places != null && PLACES.matcher(places).matches() ? places : null;
    key = key != null && KEY.matcher(key).matches() ? key : null;
    title = blankIsNone(title);
    text = blankIsNone(text);
    html = blankIsNone(html);
    fields = blankIsNone(fields);
    if (length(title) > LONGEST_TITLE || length(text) > LONGEST_TEXT) {
      throw new DraftTooLong();
    }
    if (length(html) > LONGEST_HTML || length(fields) > LONGEST_FIELDS) {
      throw new DraftTooLong();
    }
  }

  /** Whether there is nothing to keep. */
  public boolean isEmpty() {
    return title == null && text == null && fields == null;
  }

  private static String blankIsNone(String typed) {
    String kept = typed == null ? "" : typed.replace("\u0000", "");
    return kept.isBlank() ? null : kept;
  }

  private static int length(String typed) {
    return typed == null ? 0 : typed.length();
  }
}
