package org.parvis.layout;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The markup of a piece of a page that can be written again.
 *
 * @param parts {@code String}s of markup, and {@link Hole}s for what is new at each writing
 * @param until when its words, such as <em>5 min ago</em>, are no longer true
 */
record Fragment(List<Object> parts, Instant until) {

  private static final int OBJECT_BYTES = 64;
  private static final Pattern INDENTED =
      Pattern.compile("<(pre|textarea)\\b.*?</\\1>|\\n +(?:\\n +)*", Pattern.DOTALL);

  /** What is written anew each time: a token, the face of whoever looks. */
  interface Hole {
    void write(FacesContext faces) throws IOException;
  }

  /** Markup without the indentation of the page that it comes from; preformatted text stays. */
  static String thin(String markup) {
    return INDENTED
        .matcher(markup)
        .replaceAll(
            found -> found.group(1) == null ? "\n" : Matcher.quoteReplacement(found.group()));
  }

  void write(FacesContext faces) throws IOException {
    ResponseWriter writer = faces.getResponseWriter();
    for (Object part : parts) {
      if (part instanceof Hole hole) {
        hole.write(faces);
      } else {
        writer.write((String) part);
      }
    }
  }

  /** How much memory it takes at most, in bytes. */
  int bytes() {
    return parts.stream()
        .mapToInt(part -> OBJECT_BYTES + (part instanceof String text ? 2 * text.length() : 0))
        .sum();
  }
}
