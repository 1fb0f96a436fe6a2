package org.parvis.content;

import org.parvis.person.Viewer;

/**
 * Puts words on the wall for a room whose own kind of content they are; the room that keeps the
 * words of all posts implements it, so that kinds need not know each other.
 */
public interface Publisher {

  /**
   * Publishes in the caller's transaction, once for each key.
   *
   * @param typed as the form sent it
   * @param format how it is written, by the name that the form gives it
   * @return the label; the one that this key was already sent with, if there is one
   */
  Content publish(
      Viewer viewer,
      long audienceId,
      Content.Kind kind,
      String typed,
      String format,
      SubmitKey key);

  /**
   * The same with a title, of a kind that may say nothing more.
   *
   * @param typed null or blank for nothing
   */
  Content publish(
      Viewer viewer,
      long audienceId,
      Content.Kind kind,
      String title,
      String typed,
      String format,
      SubmitKey key);
}
