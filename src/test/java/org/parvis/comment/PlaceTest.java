package org.parvis.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @Test
  void aPlaceSurvivesItsAddress() {
    Place place = new Place(Instant.ofEpochSecond(7, 1_000), 1042, Instant.ofEpochSecond(9), 1043);

    assertThat(Place.parse(place.toString())).contains(place);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "_", "a-b", "a-b_", "a-b_c", "a-b_c-d_e-f", "é-1_2-3", "<script>"})
  void nonsenseIsNoPlace(String nonsense) {
    assertThat(Place.parse(nonsense)).isEmpty();
  }
}
