package org.parvis.setup;

import jakarta.json.JsonObject;
import org.parvis.moderation.Reason;

/**
 * That a colleague reports a post of the demo company.
 *
 * @param author the colleague's slug
 */
record DemoReport(String author, Reason reason, String word) {

  static DemoReport of(JsonObject told) {
    return new DemoReport(
        told.getString("author"), Reason.valueOf(told.getString("reason")), told.getString("word"));
  }
}
