package org.parvis.setup;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.reaction.ReactionKind;

/**
 * A post of the demo company and what followed, as {@code demo/posts.json} tells.
 *
 * @param author a colleague's slug
 * @param community the key of a {@link DemoCommunity}, null for the whole company
 * @param at relative, see {@link DemoCalendar}
 * @param title null if it has none
 * @param html as an editor would send it
 * @param thanks null if it is none
 * @param saidBy whose words it relays, null if they are its author's
 * @param poll null if it asks nothing
 * @param reactions how many of each kind
 */
record DemoPost(
    String author,
    String community,
    String at,
    String title,
    String html,
    DemoThanks thanks,
    String saidBy,
    DemoPoll poll,
    Map<ReactionKind, Integer> reactions,
    List<DemoComment> comments,
    List<DemoFile> files,
    List<DemoReport> reports) {

  /** Whom it thanks, by their slugs, and for which skill. */
  record DemoThanks(List<String> people, String skill) {

    private static DemoThanks of(JsonObject told) {
      return new DemoThanks(
          told.getJsonArray("people").getValuesAs(JsonString::getString), told.getString("skill"));
    }
  }

  /**
   * A comment, or an answer to one.
   *
   * @param after relative to the post
   */
  record DemoComment(String author, String after, String text, List<DemoComment> answers) {

    private static List<DemoComment> all(JsonObject told, String name) {
      return told.containsKey(name)
          ? told.getJsonArray(name).getValuesAs(DemoComment::of)
          : List.of();
    }

    private static DemoComment of(JsonObject told) {
      return new DemoComment(
          told.getString("author"),
          told.getString("after"),
          told.getString("text"),
          all(told, "answers"));
    }
  }

  static DemoPost of(JsonObject told) {
    return new DemoPost(
        told.getString("author"),
        told.getString("in", null),
        told.getString("at"),
        told.getString("title", null),
        joined(told.getJsonArray("text")),
        told.containsKey("thanks") ? DemoThanks.of(told.getJsonObject("thanks")) : null,
        told.getString("saidBy", null),
        told.containsKey("poll") ? DemoPoll.of(told.getJsonObject("poll")) : null,
        reactions(told),
        DemoComment.all(told, "comments"),
        told.containsKey("files")
            ? told.getJsonArray("files").getValuesAs(DemoFile::of)
            : List.of(),
        told.containsKey("reports")
            ? told.getJsonArray("reports").getValuesAs(DemoReport::of)
            : List.of());
  }

  private static String joined(JsonArray lines) {
    return lines.getValuesAs(JsonString::getString).stream()
        .map(String::strip)
        .collect(Collectors.joining());
  }

  private static Map<ReactionKind, Integer> reactions(JsonObject told) {
    Map<ReactionKind, Integer> counts = new EnumMap<>(ReactionKind.class);
    if (told.containsKey("reactions")) {
      JsonObject given = told.getJsonObject("reactions");
      given.keySet().forEach(kind -> counts.put(ReactionKind.valueOf(kind), given.getInt(kind)));
    }
    return counts;
  }
}
