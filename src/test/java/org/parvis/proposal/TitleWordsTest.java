package org.parvis.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleWordsTest {

  @Test
  void wordsAgreeWhateverTheirAccentsEndingsAndCase() {
    assertThat(TitleWords.of("Des exosquelettes à l’atelier"))
        .isEqualTo(TitleWords.of("EXOSQUELETTE, Ateliers"))
        .containsExactly("exosqu", "atelie");
    assertThat(TitleWords.of("Vélos")).isEqualTo(TitleWords.of("velo"));
  }

  @Test
  void whatSaysNothingIsLeftOut() {
    assertThat(TitleWords.of("de la pour les nos and the ! ?")).isEmpty();
    assertThat(TitleWords.of(null)).isEmpty();
    assertThat(TitleWords.of("")).isEmpty();
  }

  @Test
  void theyFitTheirColumnAndAreNotMany() {
    assertThat(TitleWords.of("𝒜𝒷𝒸𝒹𝒺𝒻𝒼 anticonstitutionnellement" + " mot".repeat(5)))
        .allSatisfy(stem -> assertThat(stem.length()).isLessThanOrEqualTo(6));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      many.append("word").append(i).append(' ');
    }
    assertThat(TitleWords.of(many.toString())).hasSize(12);
  }
}
