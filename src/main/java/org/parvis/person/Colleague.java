package org.parvis.person;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person as found on the people page.
 *
 * @param nameKey the folded name, by which the page is ordered
 * @param skills the names of those they have come furthest in, a few
 */
public record Colleague(
    long id,
    String slug,
    String name,
    String nameKey,
    String portrait,
    String jobTitle,
    String department,
    String site,
    List<String> skills)
    implements Portrayed {

  /** As the database reads it: the skills come for a whole page at once. */
  public Colleague(
      Long id,
      String slug,
      String name,
      String nameKey,
      String portrait,
      String jobTitle,
      String department,
      String site) {
    this(id, slug, name, nameKey, portrait, jobTitle, department, site, List.of());
  }

  /** Where they work. */
  public String place() {
    return Stream.of(department, site).filter(Objects::nonNull).collect(Collectors.joining(" · "));
  }

  Colleague with(List<String> theirSkills) {
    return new Colleague(
        id, slug, name, nameKey, portrait, jobTitle, department, site, List.copyOf(theirSkills));
  }

  NameCursor cursor() {
    return new NameCursor(nameKey, id);
  }
}
