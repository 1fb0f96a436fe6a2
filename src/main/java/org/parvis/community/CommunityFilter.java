package org.parvis.community;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parvis.person.PeopleFilter;
import org.parvis.shared.Text;

/**
 * Which communities are looked for; what is null or nonsense does not count.
 *
 * @param name starts of words of the name, in any order
 * @param kind like {@code topic}
 * @param openness like {@code open}
 * @param tag a whole tag, whatever its case and accents
 */
public record CommunityFilter(String name, String kind, String openness, String tag) {

  public boolean isEmpty() {
    return words().isEmpty() && kindOf().isEmpty() && opennessOf().isEmpty() && tagKey().isEmpty();
  }

  List<String> words() {
    return PeopleFilter.words(name);
  }

  Optional<CommunityKind> kindOf() {
    return named(CommunityKind.values(), kind);
  }

  Optional<Openness> opennessOf() {
    return named(Openness.values(), openness);
  }

  String tagKey() {
    return Text.key(Text.line(tag), CommunityTag.LONGEST);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
  }
}
