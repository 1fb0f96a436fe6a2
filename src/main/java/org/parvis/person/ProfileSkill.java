package org.parvis.person;

import org.parvis.storage.Row;

/**
 * A skill on a profile.
 *
 * @param proof one line, null without one
 * @param endorsed by how many colleagues
 * @param mine whether the viewer is one of them
 */
public record ProfileSkill(
    long id, String name, SkillLevel level, String proof, long endorsed, boolean mine) {

  /**
   * @param from the first of its columns
   */
  static ProfileSkill of(Row row, int from) {
    return new ProfileSkill(
        row.number(from),
        row.text(from + 1),
        SkillLevel.valueOf(row.text(from + 2)),
        row.text(from + 3),
        row.number(from + 4),
        row.number(from + 5) == 1);
  }
}
