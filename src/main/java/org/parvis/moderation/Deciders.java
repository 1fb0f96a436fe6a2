package org.parvis.moderation;

/**
 * Who decides about a thing; never its author.
 *
 * @param animating how many of those who make the place live
 * @param administrators whether the administrators do too, as everyone reads there
 */
public record Deciders(long animating, boolean administrators) {

  /** Whether there is nobody: a report waits for someone to be named. */
  public boolean isNobody() {
    return animating == 0 && !administrators;
  }
}
