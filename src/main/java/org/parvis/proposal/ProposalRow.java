package org.parvis.proposal;

import java.time.Instant;
import org.parvis.person.PersonCard;

/**
 * A proposal in a list.
 *
 * @param excerpt how its reason begins
 * @param placeId where it stands
 */
public record ProposalRow(
    ProposalCard card,
    String title,
    String excerpt,
    Instant askedAt,
    long placeId,
    PersonCard author) {}
