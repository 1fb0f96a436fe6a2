package org.parvis.setup;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a new colleague has got, told by what is there and not by how it came.
 *
 * @param skills how many competences they show
 * @param hello whether they have published anything, or taken part in a poll
 */
public record StepsCard(
    boolean portrait, int skills, boolean hello, String jobTitle, String department) {

  /** So many competences make a step. */
  public static final int SKILLS = 2;

  private static final int STEPS = 3;

  /** As the database reads it: one counts in int, the other in long. */
  public StepsCard(
      String portrait,
      Number skills,
      Number posts,
      Number votes,
      String jobTitle,
      String department) {
    this(
        portrait != null,
        skills.intValue(),
        posts.longValue() + votes.longValue() > 0,
        jobTitle,
        department);
  }

  public boolean isSkilled() {
    return skills >= SKILLS;
  }

  /** How many competences are still to be named. */
  public int missing() {
    return Math.max(0, SKILLS - skills);
  }

  /** How many steps are done. */
  public int done() {
    return (portrait ? 1 : 0) + (isSkilled() ? 1 : 0) + (hello ? 1 : 0);
  }

  public int all() {
    return STEPS;
  }

  public boolean isDone() {
    return done() == STEPS;
  }

  /** What they do and where, empty where they have not said. */
  public String role() {
    return Stream.of(jobTitle, department)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
