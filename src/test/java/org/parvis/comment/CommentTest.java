package org.parvis.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.InvalidText;

class CommentTest {

  @Test
  void lineBreaksAreKept() {
    assertThat(Comment.cleaned(" one\r\ntwo ")).isEqualTo("one\ntwo");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n ", "\u200b", "\u00a0\u2060"})
  void aCommentThatSaysNothingIsRefused(String typed) {
    assertThatThrownBy(() -> Comment.cleaned(typed))
        .isInstanceOf(InvalidText.class)
        .hasMessage("shared.text.missing");
  }

  @Test
  void aCommentThatSaysTooMuchIsRefused() {
    assertThatThrownBy(() -> Comment.cleaned("x".repeat(Comment.LONGEST + 1)))
        .isInstanceOf(InvalidText.class)
        .hasMessage("shared.text.tooLong");
  }
}
