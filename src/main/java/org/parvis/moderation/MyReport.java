package org.parvis.moderation;

import java.time.Instant;
import org.parvis.shared.Cursor;

/**
 * What the viewer reported, and what became of it.
 *
 * @param answer what was said when it was decided, null for nothing
 */
public record MyReport(
    long id,
    long contentId,
    Long commentId,
    Reason reason,
    String word,
    Instant reportedAt,
    State state,
    String answer,
    Instant decidedAt) {

  /** From one row of a query. */
  public MyReport(
      Long id,
      Long contentId,
      Long commentId,
      Reason reason,
      String word,
      Instant reportedAt,
      State state,
      String answer,
      Instant decidedAt) {
    this(
        id.longValue(),
        contentId.longValue(),
        commentId,
        reason,
        word,
        reportedAt,
        state,
        answer,
        decidedAt);
  }

  /** Whether someone has decided since they reported it. */
  public boolean isDecided() {
    return !state.isPending() && decidedAt != null && decidedAt.isAfter(reportedAt);
  }

  /** What has become of it, as its reporter needs to know: whoever hid it has hidden it. */
  public String outcome() {
    return switch (state) {
      case HIDDEN, AMENDED -> "HIDDEN";
      case GONE -> "GONE";
      case KEPT -> isDecided() ? "KEPT" : "REPORTED";
      default -> "REPORTED";
    };
  }

  String cursor() {
    return new Cursor(reportedAt, id).toString();
  }
}
