package org.parvis.moderation;

import java.util.EnumSet;
import java.util.Set;

/** What has become of a thing that someone decides about. */
public enum State {
  /** Someone reported it. */
  REPORTED,
  /** It stays, whatever was reported. */
  KEPT,
  /** It is withheld from everyone. */
  HIDDEN,
  /** It is, and its author has changed it since. */
  AMENDED,
  /** It is published once someone agrees. */
  WAITING,
  /** Someone agreed. */
  APPROVED,
  /** Someone did not. */
  DECLINED,
  /** Its author withdrew it. */
  GONE;

  /** What someone is still to decide about. */
  public static final Set<State> PENDING = EnumSet.of(REPORTED, AMENDED, WAITING);

  /** What someone has decided about. */
  public static final Set<State> DECIDED = EnumSet.of(KEPT, HIDDEN, APPROVED, DECLINED);

  /** What was reported, or taken away, as against what waits before anyone reads it. */
  public static final Set<State> PUBLIC = EnumSet.of(REPORTED, AMENDED, KEPT, HIDDEN);

  /** What nobody sees but its author, and who decides. */
  public static final Set<State> WITHHELD = EnumSet.of(HIDDEN, AMENDED, WAITING, DECLINED);

  public boolean isPending() {
    return PENDING.contains(this);
  }

  /** Whether nobody sees it but its author, and who decides. */
  public boolean isWithheld() {
    return WITHHELD.contains(this);
  }
}
