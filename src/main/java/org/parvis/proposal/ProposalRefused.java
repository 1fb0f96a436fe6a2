package org.parvis.proposal;

import org.parvis.shared.Refusal;

/** Nothing of the kind can become of a proposal now. */
public class ProposalRefused extends Refusal {

  private ProposalRefused(String messageKey) {
    super(messageKey);
  }

  static ProposalRefused decided() {
    return new ProposalRefused("proposal.refused.decided");
  }

  static ProposalRefused merged() {
    return new ProposalRefused("proposal.refused.merged");
  }

  static ProposalRefused studied() {
    return new ProposalRefused("proposal.refused.studied");
  }

  static ProposalRefused notStudied() {
    return new ProposalRefused("proposal.refused.notStudied");
  }

  static ProposalRefused notAccepted() {
    return new ProposalRefused("proposal.refused.notAccepted");
  }

  /** An answer is promised for a day to come. */
  static ProposalRefused day() {
    return new ProposalRefused("proposal.refused.day");
  }

  /** Who is named does not see it. */
  static ProposalRefused person() {
    return new ProposalRefused("proposal.refused.person");
  }

  /** One’s own needs no word of support. */
  static ProposalRefused own() {
    return new ProposalRefused("proposal.refused.own");
  }

  /** It is the same one. */
  static ProposalRefused same() {
    return new ProposalRefused("proposal.refused.same");
  }

  /** Some who see it would not see the other one. */
  static ProposalRefused narrower() {
    return new ProposalRefused("proposal.refused.narrower");
  }

  /** Who had to do with it did so before others. */
  static ProposalRefused moved() {
    return new ProposalRefused("proposal.refused.moved");
  }

  /** One keeps so many drafts. */
  static ProposalRefused drafts() {
    return new ProposalRefused("proposal.refused.drafts");
  }
}
