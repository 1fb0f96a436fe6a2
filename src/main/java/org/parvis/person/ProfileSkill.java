package org.parvis.person;

/**
 * A skill on a profile.
 *
 * @param proof one line, null without one
 * @param endorsed by how many colleagues
 * @param mine whether the viewer is one of them
 */
public record ProfileSkill(
    long id, String name, SkillLevel level, String proof, long endorsed, boolean mine) {

  /** From one row of a query. */
  public ProfileSkill(
      Long id, String name, SkillLevel level, String proof, Long endorsed, Integer mine) {
    this(id, name, level, proof, endorsed.longValue(), mine == 1);
  }
}
