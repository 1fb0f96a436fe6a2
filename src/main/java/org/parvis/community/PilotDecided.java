package org.parvis.community;

import java.time.Instant;
import java.time.LocalDate;
import org.parvis.person.PersonCard;

/**
 * A decision as it is read.
 *
 * @param newEnd until when it went on, null if it did not run any longer
 * @param figures how it stood
 */
public record PilotDecided(
    PilotVerdict verdict,
    String word,
    LocalDate newEnd,
    Instant decidedAt,
    PilotFigures figures,
    PersonCard by) {

  /** From one row of a query. */
  public PilotDecided(
      PilotVerdict verdict,
      String word,
      LocalDate newEnd,
      Instant decidedAt,
      Integer tookPart,
      Integer answered,
      Integer cameBack,
      Long id,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department) {
    this(
        verdict,
        word,
        newEnd,
        decidedAt,
        new PilotFigures(tookPart, answered, cameBack),
        new PersonCard(id, slug, name, portrait, jobTitle, department));
  }
}
