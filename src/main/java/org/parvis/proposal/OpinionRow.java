package org.parvis.proposal;

import java.time.Instant;
import org.parvis.person.PersonCard;
import org.parvis.shared.Cursor;

/**
 * What one person thinks of a proposal.
 *
 * @param reason null for none
 */
public record OpinionRow(
    PersonCard person, ProposalOpinion.View view, String reason, Instant givenAt) {

  /** From one row of a query. */
  public OpinionRow(
      Long personId,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      ProposalOpinion.View view,
      String reason,
      Instant givenAt) {
    this(
        new PersonCard(personId, slug, name, portrait, jobTitle, department),
        view,
        reason,
        givenAt);
  }

  public boolean isFor() {
    return view == ProposalOpinion.View.FOR;
  }

  String cursor() {
    return new Cursor(givenAt, person.id()).toString();
  }
}
