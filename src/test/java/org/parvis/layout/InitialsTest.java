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
    "Yann Le Goff, YL",
    "Jean-Marc de La Tour, JL",
    "Vincent van Gogh, VG",
    "Charles d’Artagnan, CA",
    "Sean O’Brien, SO",
    "Maria da Silva Santos, MS",
    "Jean-Pierre, JP",
    "ann martin, AM",
    "de, D",
    "Émile Zola, ÉZ",
    "E\u0301mile Zola, E\u0301Z",
    "Ann, A",
    "李小龙, 李",
    "Мария Иванова, МИ",
    "ნინო ბერიძე, ნბ",
    "𝒜nn Martin, 𝒜M",
    "'  Bob \u00a0Stone ', BS",
    "Ann \"Bee\" Martin, AB",
    "🚀 Ann 🚀 Martin, AM",
    "👩🏽‍🔧, 👩🏽‍🔧",
    "007, 0",
    "-, -",
    "' ', ''",
  })
  void aNameHasTheLettersOfTheGivenNameAndOfTheFamilyName(String name, String letters) {
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
