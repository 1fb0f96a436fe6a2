package org.parvis.poll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.poll.Ballot;

class BallotFormTest {

  @Test
  void choicesAndWordsAreRead() {
    assertThat(
            read(
                Map.of("q1", List.of("11", "12"), "t2", List.of("Because"), "token", List.of("x"))))
        .isEqualTo(new Ballot(Map.of(1L, List.of(11L, 12L)), Map.of(2L, "Because")));
  }

  @Test
  void aRankingIsInTheOrderOfItsPlaces() {
    assertThat(
            read(
                Map.of(
                    "q1", List.of("11", "12", "13"),
                    "r11", List.of("3"),
                    "r12", List.of("1"),
                    "r13", List.of("2"))))
        .isEqualTo(new Ballot(Map.of(1L, List.of(12L, 13L, 11L)), Map.of()));
  }

  @Test
  void ofTwoAtTheSamePlaceOneIsLeftOut() {
    assertThat(
            read(Map.of("q1", List.of("11", "12"), "r11", List.of("1"), "r12", List.of("1")))
                .options()
                .get(1L))
        .hasSize(1);
  }

  @Test
  void nonsenseIsLeftOut() {
    assertThat(
            read(
                Map.of(
                    "q1", List.of("x", "-1", "", "99999999999999999999"),
                    "qx", List.of("1"),
                    "r", List.of("1"),
                    "r1", List.of("first"),
                    "t", List.of("no"))))
        .isEqualTo(new Ballot(Map.of(1L, List.of()), Map.of()));
  }

  private static Ballot read(Map<String, List<String>> form) {
    return new BallotForm(form).ballot();
  }
}
