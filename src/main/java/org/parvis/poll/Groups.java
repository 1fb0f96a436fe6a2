package org.parvis.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which groups of voters are told apart: those of at least {@link Poll#FEWEST}. All smaller ones
 * are told together; if they are still too few, the smallest of the others joins them. So no group
 * is too small, and nothing can be had by subtracting some from the whole: what is left is always a
 * group that is told.
 */
final class Groups {

  private static final Comparator<Group> LARGEST_FIRST =
      Comparator.comparingLong((Group group) -> group.sums().voters())
          .reversed()
          .thenComparing(group -> group.labels().get(0));

  /**
   * One that is told.
   *
   * @param labels whose, in their order; an empty one for those who say nowhere
   */
  record Group(List<String> labels, Tally.Sums sums) {

    Group {
      labels = labels.stream().sorted().toList();
    }

    /** The names, with commas between them; nothing for those who say nowhere. */
    String label() {
      return labels.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
    }

    private Group and(Group other) {
      List<String> all = new ArrayList<>(labels);
      all.addAll(other.labels);
      return new Group(all, sums.and(other.sums));
    }

    private boolean isTooSmall() {
      return sums.voters() < Poll.FEWEST;
    }
  }

  private Groups() {}

  /**
   * The largest first, those told together last.
   *
   * @return nothing if there are not two to be told apart
   */
  static List<Group> of(Map<String, Tally.Sums> all) {
    List<Group> told = new ArrayList<>();
    Group rest = null;
    for (Map.Entry<String, Tally.Sums> one : all.entrySet()) {
      Group group = new Group(List.of(one.getKey()), one.getValue());
      if (group.isTooSmall()) {
        rest = rest == null ? group : rest.and(group);
      } else {
        told.add(group);
      }
    }
    told.sort(LARGEST_FIRST);
    while (rest != null && rest.isTooSmall() && !told.isEmpty()) {
      rest = told.remove(told.size() - 1).and(rest);
    }
    if (rest != null) {
      told.add(rest);
    }
    return told.size() < 2 ? List.of() : told;
  }
}
