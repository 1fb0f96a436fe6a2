package org.parvis.setup;

import jakarta.json.JsonObject;
import java.util.List;
import org.parvis.person.Language;
import org.parvis.person.Role;
import org.parvis.person.SkillLevel;
import org.parvis.person.Theme;

/**
 * A colleague of the demo company, as {@code demo/people.json} tells.
 *
 * @param joined relative, see {@link DemoCalendar}
 * @param language null lets the browser decide
 * @param isNew whether their first steps are still before them
 */
record DemoColleague(
    String slug,
    String name,
    String email,
    Role role,
    String joined,
    Language language,
    Theme theme,
    String jobTitle,
    String department,
    String site,
    String phone,
    String languages,
    String about,
    boolean isNew,
    List<KnownSkill> skills) {

  /** What they know, how well, and how one can tell. */
  record KnownSkill(String name, SkillLevel level, String proof, List<DemoWord> words) {}

  /** What a colleague says of a skill, and who. */
  record DemoWord(String by, String word) {

    private static DemoWord of(JsonObject told) {
      return new DemoWord(told.getString("by"), told.getString("word"));
    }
  }

  static DemoColleague of(JsonObject told) {
    return new DemoColleague(
        told.getString("slug"),
        told.getString("name"),
        told.getString("email"),
        Role.valueOf(told.getString("role", Role.PERSON.name())),
        told.getString("joined"),
        told.containsKey("language") ? Language.valueOf(told.getString("language")) : null,
        Theme.valueOf(told.getString("theme", Theme.SYSTEM.name())),
        told.getString("jobTitle"),
        told.getString("department"),
        told.getString("site"),
        told.getString("phone", null),
        told.getString("languages"),
        told.getString("about"),
        told.getBoolean("new", false),
        told.getJsonArray("skills").getValuesAs(DemoColleague::skill));
  }

  private static KnownSkill skill(JsonObject told) {
    return new KnownSkill(
        told.getString("name"),
        SkillLevel.valueOf(told.getString("level")),
        told.getString("proof"),
        told.containsKey("words")
            ? told.getJsonArray("words").getValuesAs(DemoWord::of)
            : List.of());
  }
}
