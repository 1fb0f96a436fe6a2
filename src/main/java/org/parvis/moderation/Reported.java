package org.parvis.moderation;

import org.parvis.shared.Text;

/**
 * A thing that the viewer is about to report.
 *
 * @param words all of them
 * @param before what they said about it before, null for nothing
 * @param deciding whether they decide about it themselves
 */
public record Reported(
    Thing thing,
    long contentId,
    long audienceId,
    long authorId,
    String words,
    MyReport before,
    boolean deciding,
    Deciders deciders) {

  private static final int LONGEST = 280;

  public String excerpt() {
    return Text.excerpt(words, LONGEST);
  }

  /** Where it stands, relative to the context path. */
  public String address() {
    return "/wall/"
        + contentId
        + (thing.remark() ? "?at=" + thing.id() + "#comment-" + thing.id() : "");
  }
}
