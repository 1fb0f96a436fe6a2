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

  static ProfileSkill of(Row row) {
    return new ProfileSkill(
        row.number(0),
        row.text(1),
        SkillLevel.valueOf(row.text(2)),
        row.text(3),
        row.number(4),
        row.number(5) == 1);
  }
}
