package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

  @ParameterizedTest
  @CsvSource({
    "Claire Morel, CM",
    "Yann Le Goff, YG",
    "Jean-Pierre, JP",
    "Émile Zola, ÉZ",
    "Ann, A",
    "李小龙, 李",
    "𝒜nn Martin, 𝒜M",
    "'  Bob  Stone ', BS",
  })
  void aNameHasItsFirstAndLastLetter(String name, String letters) {
    assertThat(Initials.of(1, name).letters()).isEqualTo(letters);
  }

  @Test
  void aPersonKeepsTheirColourWhateverTheirName() {
    assertThat(Initials.of(1042, "Ann Martin").hue()).isEqualTo(Initials.of(1042, "Bob").hue());
  }

  @Test
  void colleaguesWhoJoinedTogetherHaveManyColours() {
    assertThat(LongStream.range(1000, 1100).mapToObj(id -> Initials.of(id, "A").hue()).distinct())
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }
}
