package org.parvis.proposal;

import org.parvis.content.Content;
import org.parvis.shared.Text;

/**
 * A proposal as typed.
 *
 * @param why its reason, as the form sent it
 * @param format how that is written, by the name that the form gives it
 * @param changes what it would change; null or blank for nothing said
 * @param beneficiaries for whom; null or blank for nothing said
 */
public record ProposalDraft(
    String title, String why, String format, String changes, String beneficiaries) {

  public static final int LONGEST_CHANGES = 4000;
  public static final int LONGEST_BENEFICIARIES = 500;

  /**
   * @throws org.parvis.shared.InvalidText if it is missing or too long
   */
  String heading() {
    return Text.required(title, Content.LONGEST_TITLE, "proposal.field.title");
  }

  /**
   * @throws org.parvis.shared.InvalidText if it is too long
   */
  String changed() {
    return Text.optionalLines(changes, LONGEST_CHANGES, "proposal.field.changes");
  }

  /**
   * @throws org.parvis.shared.InvalidText if it is too long
   */
  String helped() {
    return Text.optional(beneficiaries, LONGEST_BENEFICIARIES, "proposal.field.beneficiaries");
  }
}
