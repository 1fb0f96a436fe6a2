package org.parvis.community;

import java.time.Instant;
import java.time.LocalDate;
import org.parvis.person.PersonCard;

/**
 * What a community says of itself, beside its name and purpose.
 *
 * @param charter null for none
 * @param welcome what a new member is told, null for nothing
 * @param sponsor of a project, null for none
 * @param startsOn of a project, null if not said
 * @param endsOn of a project, null if not said
 * @param stage of a project, null of any other
 */
public record About(
    String charter,
    String welcome,
    PersonCard sponsor,
    LocalDate startsOn,
    LocalDate endsOn,
    Stage stage,
    Instant createdAt) {}
