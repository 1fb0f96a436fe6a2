package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final List<String> GROUPS = List.of("", "Forge", "Atelier d\u2019\u00c9vry");

  private final Paper paper =
      new PaperSample()
          .and(PollQuestion.Kind.SINGLE, 3)
          .and(PollQuestion.Kind.RANKED, 4)
          .and(PollQuestion.Kind.MULTIPLE, 5)
          .paper();
  private final int options = paper.options().size();

  @Test
  void itIsTheSumOfItsBallots() {
    List<SecretBallot> ballots = ballots(new Random(3), 200);
    Tally tally = tally(ballots);

    assertThat(tally.all().voters()).isEqualTo(200);
    for (String group : GROUPS) {
      Tally.Sums sums = tally.groups().get(group);
      List<SecretBallot> those = ballots.stream().filter(it -> it.group().equals(group)).toList();
      assertThat(sums.voters()).isEqualTo(those.size());
      for (int i = 0; i < options; i++) {
        int option = i;
        boolean ranked = i >= 3 && i < 7;
        assertThat(sums.votes()[i])
            .isEqualTo(those.stream().filter(it -> it.places()[option] == 1).count());
        assertThat(sums.points()[i])
            .isEqualTo(
                those.stream()
                    .filter(it -> ranked && it.places()[option] > 0)
                    .mapToLong(it -> 4 - it.places()[option])
                    .sum());
      }
    }
  }

  @Test
  void theOrderOfTheBallotsLeavesNoTrace() {
    List<SecretBallot> ballots = new ArrayList<>(ballots(new Random(4), 60));
    byte[] before = tally(ballots).encoded();
    Collections.shuffle(ballots, new Random(9));

    assertThat(tally(ballots).encoded()).isEqualTo(before);
  }

  @Test
  void addedInPartsItIsTheSame() {
    List<SecretBallot> ballots = ballots(new Random(6), 57);
    Tally parts = new Tally(options);
    for (int i = 0; i < ballots.size(); i++) {
      if (i % 5 == 0) {
        parts = Tally.decoded(options, parts.encoded());
      }
      parts.add(paper, ballots.get(i));
    }

    assertThat(parts.encoded()).isEqualTo(tally(ballots).encoded());
  }

  @Test
  void itIsAsLongForOneChoiceAsForAnother() {
    Tally all = new Tally(options);
    Tally none = new Tally(options);
    for (int i = 0; i < 300; i++) {
      all.add(paper, ballot(1, "Forge"));
      none.add(paper, ballot(0, "Forge"));
    }

    assertThat(all.encoded()).hasSameSizeAs(none.encoded());
  }

  private Tally tally(List<SecretBallot> ballots) {
    Tally tally = new Tally(options);
    ballots.forEach(ballot -> tally.add(paper, ballot));
    return tally;
  }

  private SecretBallot ballot(int place, String group) {
    Map<PollOption, Integer> chosen = new HashMap<>();
    paper.options().forEach(option -> chosen.put(option, place));
    return SecretBallot.of(paper, chosen, Map.of(), group);
  }

  private List<SecretBallot> ballots(Random random, int many) {
    List<SecretBallot> ballots = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      Map<PollOption, Integer> chosen = new HashMap<>();
      List<PollOption> offered = paper.options();
      chosen.put(offered.get(random.nextInt(3)), 1);
      List<PollOption> ranked = new ArrayList<>(offered.subList(3, 7));
      Collections.shuffle(ranked, random);
      for (int place = 1; place <= ranked.size(); place++) {
        chosen.put(ranked.get(place - 1), place);
      }
      offered.subList(7, options).stream()
          .filter(it -> random.nextBoolean())
          .forEach(it -> chosen.put(it, 1));
      ballots.add(
          SecretBallot.of(paper, chosen, Map.of(), GROUPS.get(random.nextInt(GROUPS.size()))));
    }
    return ballots;
  }
}
