package org.parvis.directory;

import java.time.Instant;

/**
 * What the last readings of the directory gave.
 *
 * @param since when the one that is under way began, null for none
 * @param endedAt when the last one ended, null for none yet
 * @param trouble why the last one failed, null if it did not
 * @param goodAt when the last whole one ended, null for none yet
 * @param millis how long that took
 * @param strangers how many members of groups it found that no account could be
 */
public record DirectoryStatus(
    Instant since,
    Instant endedAt,
    Trouble trouble,
    String detail,
    Instant goodAt,
    long millis,
    int groups,
    int people,
    int strangers) {

  /** In seconds, with a tenth. */
  public double seconds() {
    return Math.round(millis / 100.0) / 10.0;
  }
}
