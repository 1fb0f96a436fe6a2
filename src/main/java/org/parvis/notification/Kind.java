package org.parvis.notification;

/**
 * What one is told of. A later kind needs a line here, its words, and a recipient in {@link
 * Recipients}.
 */
public enum Kind {
  MENTION(Rhythm.ONCE),
  ANSWER(Rhythm.ONCE),
  THANKS(Rhythm.ONCE),
  REACTION(Rhythm.WEEKLY),
  /** What becomes of one in a community, and who asks to come into one's own. */
  COMMUNITY(Rhythm.ONCE),
  /** A community that one is in is archived, or comes back. */
  CLOSING(Rhythm.WEEKLY),
  /** What waits for one's decision, in a line for each place. */
  MODERATION(Rhythm.ONCE),
  /** What was decided about what one wrote, or reported. */
  DECISION(Rhythm.ONCE),
  /** What came of a poll that one answered, and what one owes who asked. */
  POLL(Rhythm.ONCE),
  /** What became of a proposal that one wrote or supports, and what one owes to one. */
  PROPOSAL(Rhythm.ONCE),
  /** The best of the wall: in digests only. */
  WALL(Rhythm.WEEKLY);

  private final Rhythm usual;

  Kind(Rhythm usual) {
    this.usual = usual;
  }

  /** How often one has it by mail who has not chosen. */
  public Rhythm usual() {
    return usual;
  }

  /** Whether it ever rings the bell. */
  public boolean rings() {
    return this != WALL;
  }

  /** Whether a second act of the same person is no news: only what is said again is. */
  boolean isToldOnce() {
    return this != ANSWER && this != PROPOSAL;
  }
}
