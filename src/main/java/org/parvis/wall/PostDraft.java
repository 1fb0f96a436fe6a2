package org.parvis.wall;

import org.parvis.content.RichText;

/**
 * A post as typed.
 *
 * @param formatted whether the body is an editor's HTML rather than plain lines
 */
public record PostDraft(String body, boolean formatted) {

  public static PostDraft ofLines(String body) {
    return new PostDraft(body, false);
  }

  public static PostDraft ofHtml(String body) {
    return new PostDraft(body, true);
  }

  RichText text() {
    return formatted
        ? RichText.ofHtml(body, "wall.field.body")
        : RichText.ofLines(body, "wall.field.body");
  }
}
