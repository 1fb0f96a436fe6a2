package org.parvis.proposal;

import java.time.Instant;
import org.parvis.person.PersonCard;

/**
 * One thing that became of a proposal.
 *
 * @param by who did it, null for nobody
 * @param owner who owed the answer from then on, null for whoever animates the place
 * @param dueAt by when, null where that is not said
 * @param words what was said with it, null for nothing
 */
public record StepRow(
    ProposalStep.Kind kind,
    PersonCard by,
    PersonCard owner,
    Instant dueAt,
    String words,
    Instant takenAt) {}
