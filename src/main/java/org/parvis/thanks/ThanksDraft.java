package org.parvis.thanks;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A thanks as typed.
 *
 * @param people the slugs of those who are thanked, in the order of their names
 * @param skill what for, as its name
 * @param words as the form sent them
 * @param format how they are written, by the name that the form gives it
 */
public record ThanksDraft(List<String> people, String skill, String words, String format) {

  /** So many people are thanked at once. */
  public static final int MOST = 10;

  public ThanksDraft {
    people = slugs(people);
  }

  /** What fields with one slug, or several between commas, name; nobody twice. */
  public static List<String> slugs(Collection<String> typed) {
    return typed.stream()
        .filter(field -> field != null)
        .flatMap(field -> Stream.of(field.split(",")))
        .map(String::strip)
        .filter(slug -> slug.matches("[a-z0-9-]{1,80}"))
        .distinct()
        .limit(MOST + 1L)
        .toList();
  }

  /**
   * @throws CannotThank if nobody is named, or too many
   */
  void check() {
    if (people.isEmpty()) {
      throw CannotThank.nobody();
    }
    if (people.size() > MOST) {
      throw CannotThank.soMany(MOST);
    }
  }
}
