package org.parvis.proposal;

import java.time.Instant;
import org.parvis.person.PersonCard;

/**
 * All of a proposal that its card does not show.
 *
 * @param title as on its label
 * @param changes what it would change, null where that is not said
 * @param beneficiaries for whom, null where that is not said
 * @param placeId where it stands
 * @param sponsor who hears of it when it is late, null for whoever animates the place
 * @param animating whether the viewer animates the place
 * @param owing whether the viewer owes the answer
 */
public record ProposalSheet(
    ProposalCard card,
    String title,
    String changes,
    String beneficiaries,
    Instant askedAt,
    long placeId,
    PersonCard sponsor,
    boolean animating,
    boolean owing) {

  /** Whether the viewer may answer, or say what came of it. */
  public boolean canAnswer() {
    return (animating || owing) && card.isOpen();
  }

  public boolean canFinish() {
    return (animating || owing) && !card.isMerged() && card.state() == Proposal.State.ACCEPTED;
  }

  public boolean canStudy() {
    return animating && card.isOpen();
  }

  public boolean canReopen() {
    return canStudy() && card.state() == Proposal.State.STUDIED;
  }

  public boolean canMerge() {
    return (animating || card.mine()) && card.isOpen();
  }

  /** Whether the viewer may say otherwise what it would change, and for whom. */
  public boolean canChange() {
    return card.mine() && card.isOpen() && card.state() == Proposal.State.OPEN;
  }

  /** Whether anything may be done by the viewer. */
  public boolean isActing() {
    return canAnswer() || canFinish() || canMerge() || canChange();
  }
}
