package org.parvis.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom the names in one text may mean. */
final class Directory {

  static final Directory EMPTY = new Directory(List.of(), Set.of());

  private final Map<String, Named> bySlug = new HashMap<>();
  private final Map<String, List<Named>> byKey;
  private final Set<String> before;

  /**
   * @param before the slugs of those whom the text mentioned before it was changed: of several with
   *     the same name, they are meant
   */
  Directory(Collection<Named> people, Set<String> before) {
    people.forEach(person -> bySlug.put(person.slug(), person));
    this.byKey = people.stream().collect(Collectors.groupingBy(Named::key));
    this.before = before;
  }

  Optional<Named> bySlug(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** Whom this name or slug means, if it can mean one only. */
  Optional<Named> called(String key) {
    List<Named> all = byKey.getOrDefault(key, List.of());
    List<Named> meant =
        all.size() > 1 ? all.stream().filter(p -> before.contains(p.slug())).toList() : all;
    return meant.size() == 1 ? Optional.of(meant.get(0)) : bySlug(key);
  }
}
