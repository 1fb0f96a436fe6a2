package org.parvis.proposal;

import java.time.Instant;
import org.parvis.person.PersonCard;

/**
 * A proposal as seen on its card.
 *
 * @param mine whether the viewer wrote it
 * @param late whether its answer is, and is still owed
 * @param owner who owes the answer, null for whoever animates the place
 * @param answer why it was decided so, null while it is not
 * @param answeredBy who did, null while nobody has
 * @param outcome what came of it, null while nothing has
 * @param mergedInto the one that it is the same as, null for none
 * @param view what the viewer thinks, null for nothing yet
 * @param reason theirs, null for none
 * @param helping whether the viewer helps
 * @param campaign the call that it was submitted to, null for none
 */
public record ProposalCard(
    long id,
    boolean mine,
    Proposal.State state,
    Instant dueAt,
    boolean late,
    PersonCard owner,
    String answer,
    PersonCard answeredBy,
    Instant answeredAt,
    String outcome,
    Instant doneAt,
    Long mergedInto,
    long supporters,
    long opponents,
    long helpers,
    ProposalOpinion.View view,
    String reason,
    boolean helping,
    CampaignName campaign) {

  public boolean isMerged() {
    return mergedInto != null;
  }

  public boolean isDecided() {
    return state.isDecided();
  }

  /** Whether it takes opinions. */
  public boolean isOpen() {
    return !isMerged() && !isDecided();
  }

  /** Whether the viewer may say what they think. */
  public boolean canJudge() {
    return isOpen() && !mine;
  }

  /** Whether there is something to help with. */
  public boolean canHelp() {
    return !isMerged() && (!isDecided() || state == Proposal.State.ACCEPTED);
  }

  public boolean isFor() {
    return view == ProposalOpinion.View.FOR;
  }

  public boolean isAgainst() {
    return view == ProposalOpinion.View.AGAINST;
  }

  /** How its state is told: as what it is the same as another one, else what became of it. */
  public String told() {
    return isMerged() ? "MERGED" : state.name();
  }

  /** Of a hundred who said what they think, so many are for it. */
  public int percent() {
    long all = supporters + opponents;
    return all == 0 ? 0 : (int) Math.round(100.0 * supporters / all);
  }
}
