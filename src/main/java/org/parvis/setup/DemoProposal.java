package org.parvis.setup;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.proposal.ProposalDraft;
import org.parvis.proposal.ProposalOpinion;
import org.parvis.proposal.ProposalStep;

/**
 * A proposal of the demo company and what became of it, as {@code demo/proposals.json} tells.
 *
 * @param key by which others name it
 * @param author a colleague’s slug, like all people here
 * @param community the key of a {@link DemoCommunity}, null for the whole company
 * @param at relative, see {@link DemoCalendar}
 * @param supporters how many are for it, without those who say why
 * @param opponents how many are not, without those who say why
 */
record DemoProposal(
    String key,
    String author,
    String community,
    String at,
    ProposalDraft draft,
    int supporters,
    int opponents,
    List<DemoOpinion> opinions,
    List<DemoHelp> help,
    List<DemoStep> steps) {

  /** What someone thinks, and why. */
  record DemoOpinion(String by, ProposalOpinion.View view, String reason) {}

  /** What someone offers. */
  record DemoHelp(String by, String word) {}

  /**
   * What became of it.
   *
   * @param after relative to when it was asked
   * @param due when the answer is owed, relative; of a step that promises it
   * @param into the key of the one that it is the same as; of a step that says so
   */
  record DemoStep(
      ProposalStep.Kind kind,
      String by,
      String after,
      String words,
      String owner,
      String sponsor,
      String due,
      String into) {}

  static DemoProposal of(JsonObject told) {
    String why =
        told.getJsonArray("why").getValuesAs(JsonString::getString).stream()
            .collect(Collectors.joining());
    return new DemoProposal(
        told.getString("key"),
        told.getString("author"),
        told.getString("in", null),
        told.getString("at"),
        new ProposalDraft(
            told.getString("title"),
            why,
            "html",
            told.getString("changes", null),
            told.getString("for", null)),
        told.getInt("supporters"),
        told.getInt("opponents"),
        told.getJsonArray("opinions").getValuesAs(DemoProposal::opinion),
        told.getJsonArray("help").getValuesAs(DemoProposal::offer),
        told.getJsonArray("steps").getValuesAs(DemoProposal::step));
  }

  private static DemoOpinion opinion(JsonObject told) {
    return new DemoOpinion(
        told.getString("by"),
        ProposalOpinion.View.valueOf(told.getString("view")),
        told.getString("reason"));
  }

  private static DemoHelp offer(JsonObject told) {
    return new DemoHelp(told.getString("by"), told.getString("word"));
  }

  private static DemoStep step(JsonObject told) {
    return new DemoStep(
        ProposalStep.Kind.valueOf(told.getString("kind")),
        told.getString("by"),
        told.getString("after"),
        told.getString("words", null),
        told.getString("owner", null),
        told.getString("sponsor", null),
        told.getString("due", null),
        told.getString("into", null));
  }
}
