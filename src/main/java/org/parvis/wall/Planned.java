package org.parvis.wall;

/**
 * How much someone has scheduled.
 *
 * @param all waiting or stopped
 * @param stopped those that could not be published
 */
public record Planned(long all, long stopped) {

  static final Planned NOTHING = new Planned(0, 0);

  static Planned of(Scheduled.State state, long count) {
    return new Planned(count, state == Scheduled.State.WAITING ? 0 : count);
  }

  Planned plus(Planned other) {
    return new Planned(all + other.all, stopped + other.stopped);
  }
}
