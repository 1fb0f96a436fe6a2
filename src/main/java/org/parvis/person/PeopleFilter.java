package org.parvis.person;

import java.util.List;
import org.parvis.shared.Text;

/**
 * Which people are looked for; what is null or blank does not count.
 *
 * @param name starts of words of the name, in any order
 * @param department the whole department, whatever its case and accents
 * @param site the whole site, likewise
 * @param skill the start of a skill's name
 */
public record PeopleFilter(String name, String department, String site, String skill) {

  private static final int MOST_WORDS = 6;

  /** Everyone. */
  public static PeopleFilter everyone() {
    return new PeopleFilter(null, null, null, null);
  }

  public boolean isEmpty() {
    return words().isEmpty()
        && departmentKey().isEmpty()
        && siteKey().isEmpty()
        && skillKey().isEmpty();
  }

  List<String> words() {
    return words(name);
  }

  /** The starts of words by which something with a name is looked for, folded; at most a few. */
  public static List<String> words(String typed) {
    return Person.words(Text.line(typed)).stream().distinct().limit(MOST_WORDS).toList();
  }

  String departmentKey() {
    return Person.key(Text.line(department));
  }

  String siteKey() {
    return Person.key(Text.line(site));
  }

  String skillKey() {
    return Skill.key(Text.line(skill));
  }
}
