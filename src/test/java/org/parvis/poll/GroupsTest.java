package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No group is too small, and none can be had by taking some from others. */
class GroupsTest {

  private static final int MOST_VOTERS = 24;

  @Test
  void whoeverTheVotersAreNoGroupIsTooSmallAndTheyAddUp() {
    for (int voters = 0; voters <= MOST_VOTERS; voters++) {
      for (List<Integer> sizes : partitions(voters, voters)) {
        assertKept(sizes);
      }
    }
  }

  @Test
  void soDoThoseOfLargePolls() {
    Random random = new Random(8);
    for (int i = 0; i < 2_000; i++) {
      assertKept(Stream.generate(() -> 1 + random.nextInt(12)).limit(random.nextInt(40)).toList());
    }
  }

  @Test
  void thoseThatAreLargeEnoughStandAloneAndTheOthersTogether() {
    List<Groups.Group> told =
        Groups.of(Map.of("Forge", sums(7), "Paint", sums(5), "Stores", sums(3), "Office", sums(2)));

    assertThat(told)
        .extracting(Groups.Group::label)
        .containsExactly("Forge", "Paint", "Office, Stores");
    assertThat(told).extracting(group -> group.sums().voters()).containsExactly(7L, 5L, 5L);
  }

  @Test
  void whereTheOthersAreTooFewTheSmallestJoinsThem() {
    List<Groups.Group> told =
        Groups.of(Map.of("Forge", sums(9), "Paint", sums(6), "Stores", sums(1)));

    assertThat(told).extracting(Groups.Group::label).containsExactly("Forge", "Paint, Stores");
  }

  @Test
  void nothingIsToldWhereOnlyOneGroupWouldBe() {
    assertThat(Groups.of(Map.of("Forge", sums(9), "Paint", sums(4)))).isEmpty();
    assertThat(Groups.of(Map.of("Forge", sums(20)))).isEmpty();
    assertThat(Groups.of(Map.of())).isEmpty();
  }

  @Test
  void whoSaysNowhereIsInAGroupToo() {
    List<Groups.Group> told = Groups.of(Map.of("", sums(5), "Forge", sums(6)));

    assertThat(told).extracting(Groups.Group::label).containsExactly("Forge", "");
  }

  private static void assertKept(List<Integer> sizes) {
    Map<String, Tally.Sums> all = new HashMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      all.put(i == 0 ? "" : "Group " + i, sums(sizes.get(i)));
    }
    List<Groups.Group> told = Groups.of(all);
    if (told.isEmpty()) {
      return;
    }
    assertThat(told).as("%s", sizes).hasSizeGreaterThan(1);
    assertThat(told).as("%s", sizes).allMatch(group -> group.sums().voters() >= Poll.FEWEST);
    assertThat(told.stream().flatMap(group -> group.labels().stream()).toList())
        .as("%s", sizes)
        .containsExactlyInAnyOrderElementsOf(all.keySet());
    Map<String, Long> sums =
        told.stream()
            .collect(Collectors.toMap(Groups.Group::label, group -> group.sums().votes()[0]));
    assertThat(sums.values().stream().mapToLong(Long::longValue).sum())
        .as("%s", sizes)
        .isEqualTo(all.values().stream().mapToLong(one -> one.votes()[0]).sum());
    for (Groups.Group group : told) {
      assertThat(group.sums().voters())
          .isEqualTo(group.labels().stream().mapToLong(label -> all.get(label).voters()).sum());
    }
  }

  private static Tally.Sums sums(int voters) {
    return new Tally.Sums(voters, new long[] {voters / 2}, new long[] {0});
  }

  /** All ways to be so many in groups none of which is larger than that. */
  private static List<List<Integer>> partitions(int whole, int largest) {
    if (whole == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (int first = Math.min(whole, largest); first > 0; first--) {
      for (List<Integer> rest : partitions(whole - first, first)) {
        List<Integer> one = new ArrayList<>(rest);
        one.add(0, first);
        all.add(one);
      }
    }
    return all;
  }
}
