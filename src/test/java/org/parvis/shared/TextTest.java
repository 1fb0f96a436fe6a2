package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void anExcerptIsOneLineThatCutsNoCharacterInTwo() {
    assertThat(Text.excerpt("Two\n lines", 9)).isEqualTo("Two lines");
    assertThat(Text.excerpt("Two\n lines", 4)).isEqualTo("Two…");
    assertThat(Text.excerpt("👍👍👍", 2)).isEqualTo("👍👍…");
  }

  @Test
  void whatIsFoundIsWrittenWithoutCaseAndAccents() {
    assertThat(Text.fold("Léa Œuvré")).isEqualTo("lea oeuvre");
    assertThat(Text.fold("ÅNGSTRÖM\u00A0Łódź ﬁn")).isEqualTo("angstrom lodz fin");
    assertThat(Text.fold("C++")).isNotEqualTo(Text.fold("C#"));
  }

  @Test
  void foldingNeverOutgrowsItsColumn() {
    assertThat(Text.key("œ".repeat(120), 120)).hasSize(120);
    assertThat(Text.key("ﷺ".repeat(120), 120)).hasSizeLessThanOrEqualTo(120);
    String cut = Text.key("a" + "𝒳😀".repeat(60), 120);
    assertThat(Character.isHighSurrogate(cut.charAt(cut.length() - 1))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\t\n", "\u00A0", "\u200B\u200D", "\u3164", "\u0000", "\u202E"})
  void whatCannotBeSeenIsNothing(String typed) {
    assertThat(Text.clean(typed)).isEmpty();
    assertThatThrownBy(() -> Text.required(typed, 10, "person.field.name"))
        .isInstanceOf(InvalidText.class);
  }

  @Test
  void charactersThatDisguiseTextGoAndEmojiStay() {
    assertThat(Text.line("Bob\u202Egpj.exe")).isEqualTo("Bobgpj.exe");
    assertThat(Text.line("a\u0000b\uD800c\uFFFFd")).isEqualTo("abcd");
    assertThat(Text.line("👩\u200D🔧 🫨")).isEqualTo("👩\u200D🔧 🫨");
  }

  @Test
  void linesStayLines() {
    assertThat(Text.optionalLines(" one\r\ntwo\rthree ", 20, "person.field.about"))
        .isEqualTo("one\ntwo\nthree");
    assertThatThrownBy(() -> Text.optionalLines("x".repeat(21), 20, "person.field.about"))
        .isInstanceOf(InvalidText.class);
  }
}
