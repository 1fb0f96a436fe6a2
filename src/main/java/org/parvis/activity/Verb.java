package org.parvis.activity;

/** What a person did. */
public enum Verb {
  PUBLISHED,
  EDITED,
  DELETED,
  RESTORED,
  COMMENTED,
  REACTED,
  /** Took a reaction back. */
  UNREACTED,
  /** Took back all of their reactions to something: {@link #UNREACTED} was the last one. */
  WITHDREW,
  /** Named someone; {@link Activity#people()} says whom. */
  MENTIONED,
  /** Thanked someone; {@link Activity#people()} says whom. */
  THANKED,
  /** Put it first on a wall. */
  PINNED,
  UNPINNED,
  /** Took it to another place; the activity tells of the one that it left. */
  MOVED,
  /** Closed its discussion. */
  LOCKED,
  UNLOCKED,
  /** Withheld it from everyone, for a reason. */
  HIDDEN,
  /** Took that back. */
  SHOWN,
  /** Wrote what is published once someone agrees. */
  SUBMITTED,
  /** Agreed. */
  APPROVED,
  /** Did not. */
  DECLINED,
  /** Something waits for a decision. Nobody is named as having done so: the actor is 0. */
  REFERRED,
  /**
   * Left it where it is; {@link Activity#people()} says whom among those who reported it to tell.
   */
  KEPT,
  /** Hid it as others wished; {@link Activity#people()} says whom of them to tell. */
  UPHELD,
  /** Took part in a poll, or changed what it shows; how, nobody is told. */
  VOTED,
  /** Has the answers to what they asked. */
  CLOSED,
  /** Owes those who answered what was decided. */
  OWED,
  /** Said what was decided. */
  SETTLED,
  /** Took a proposal under study, or promised its answer for another day. */
  STUDIED,
  /** Gave a proposal back to everyone’s opinion. */
  REOPENED,
  /** Said who owes the answer to a proposal; {@link Activity#people()} says who. */
  CHARGED,
  /** Answered a proposal. */
  DECIDED,
  /** Said what came of a proposal. */
  ACHIEVED,
  /** Said that a proposal is the same as another one. */
  MERGED,
  /** Waits for an answer that is late; {@link Activity#people()} says whom to tell. */
  OVERDUE,
  /** Named who judges the ideas of a call; {@link Activity#people()} says whom. */
  JUDGING,
  /** Knows which ideas of a call have won. */
  AWARDED,
  /** The idea has won; {@link Activity#people()} says whose it is. */
  WON
}
