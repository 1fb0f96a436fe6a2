package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubmitKeyTest {

  @Test
  void theKeyOfAFormIsKept() {
    assertThat(new SubmitKey("0e8b6f4c-1042").value()).isEqualTo("0e8b6f4c-1042");
  }

  @Test
  void nonsenseIsReplacedByAFreshKey() {
    assertThat(new SubmitKey("' or 1=1 --").value()).hasSize(36);
    assertThat(new SubmitKey("x".repeat(41))).isNotEqualTo(new SubmitKey("x".repeat(41)));
    assertThat(SubmitKey.random()).isNotEqualTo(SubmitKey.random());
  }
}
