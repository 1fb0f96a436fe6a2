package org.parvis.setup;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.stream.Collectors;

/**
 * A post of the demo company that is still to be published, as {@code demo/scheduled.json} tells.
 *
 * @param author a colleague's slug
 * @param at relative, see {@link DemoCalendar}
 * @param html as an editor would send it
 */
record DemoScheduled(String author, String at, String title, String html) {

  static DemoScheduled of(JsonObject told) {
    return new DemoScheduled(
        told.getString("author"),
        told.getString("at"),
        told.getString("title"),
        told.getJsonArray("text").getValuesAs(JsonString::getString).stream()
            .collect(Collectors.joining()));
  }
}
