package org.parvis.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PodiumTest {

  @Test
  void whoHasMostComesFirst() {
    Podium podium = new Podium(Map.of(1L, 3L, 2L, 9L, 3L, 4L));

    assertThat(podium.place(2)).isEqualTo(1);
    assertThat(podium.place(3)).isEqualTo(2);
    assertThat(podium.place(1)).isEqualTo(3);
  }

  @Test
  void equalOnesStandTogetherAndTheNextOneBehindThem() {
    Podium podium = new Podium(Map.of(1L, 5L, 2L, 5L, 3L, 4L));

    assertThat(podium.place(1)).isEqualTo(1);
    assertThat(podium.place(2)).isEqualTo(1);
    assertThat(podium.place(3)).isEqualTo(3);
  }

  @Test
  void whatNobodyIsForStandsNowhere() {
    Podium podium = new Podium(Map.of(1L, 0L, 2L, 0L));

    assertThat(podium.place(1)).isNull();
    assertThat(podium.place(2)).isNull();
    assertThat(podium.place(3)).isNull();
    assertThat(new Podium(Map.of()).place(1)).isNull();
  }
}
