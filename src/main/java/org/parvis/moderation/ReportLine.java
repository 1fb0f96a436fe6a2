package org.parvis.moderation;

import java.time.Instant;

/**
 * What one person reported: never who.
 *
 * @param word null for none
 */
public record ReportLine(Long matterId, Reason reason, String word, Instant reportedAt) {

  public boolean isSaid() {
    return word != null;
  }
}
