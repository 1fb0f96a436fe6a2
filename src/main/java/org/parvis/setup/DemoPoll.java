package org.parvis.setup;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.parvis.poll.Poll;
import org.parvis.poll.PollQuestion;

/**
 * What a post of the demo company asks.
 *
 * @param closes relative, see {@link DemoCalendar}; where it starts with a minus, it is over
 * @param voters how many answer
 * @param decision what was decided, null for nothing
 */
record DemoPoll(
    Poll.Secrecy secrecy,
    Poll.Results results,
    Poll.Breakdown breakdown,
    Poll.Additions additions,
    String closes,
    int voters,
    String decision,
    List<DemoQuestion> questions) {

  /**
   * A question.
   *
   * @param text null where it is the title of the post
   * @param answers days are relative, see {@link DemoCalendar}
   * @param most so many may be chosen, 0 for any number
   * @param weights how well each answer does
   * @param said what some of the voters say in words
   */
  record DemoQuestion(
      PollQuestion.Kind kind,
      String text,
      List<String> answers,
      int most,
      List<Integer> weights,
      List<String> said) {

    private static DemoQuestion of(JsonObject told) {
      return new DemoQuestion(
          PollQuestion.Kind.valueOf(told.getString("kind")),
          told.getString("text", null),
          strings(told, "answers"),
          told.getInt("most", 0),
          told.containsKey("weights")
              ? told.getJsonArray("weights").getValuesAs(JsonNumber::intValue)
              : List.of(),
          strings(told, "said"));
    }
  }

  static DemoPoll of(JsonObject told) {
    return new DemoPoll(
        Poll.Secrecy.valueOf(told.getString("secrecy", "OPEN")),
        Poll.Results.valueOf(told.getString("results", "VOTED")),
        Poll.Breakdown.valueOf(told.getString("breakdown", "NONE")),
        Poll.Additions.valueOf(told.getString("additions", "AUTHOR")),
        told.getString("closes"),
        told.getInt("voters"),
        told.getString("decision", null),
        told.getJsonArray("questions").getValuesAs(DemoQuestion::of));
  }

  private static List<String> strings(JsonObject told, String name) {
    return told.containsKey(name)
        ? told.getJsonArray(name).getValuesAs(JsonString::getString)
        : List.of();
  }

  boolean isOver() {
    return closes.startsWith("-");
  }
}
