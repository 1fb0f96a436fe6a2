package org.parvis.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a room knows of who took part in a place, for counts over many people. Several rooms know
 * some; whoever counts asks all.
 */
public interface Presence {

  /** Weeks are counted from the beginning of what is asked about. */
  Duration WEEK = Duration.ofDays(7);

  /**
   * In which weeks, from 0 on, each member of the place did something there: by their ids. What was
   * withdrawn since does not count.
   */
  Map<Long, Set<Long>> weeks(long audienceId, Instant from, Instant until);

  /**
   * How many of the contents that were published there in this time somebody else has answered that
   * soon.
   */
  default long answered(long audienceId, Instant from, Instant until, Duration within) {
    return 0;
  }
}
