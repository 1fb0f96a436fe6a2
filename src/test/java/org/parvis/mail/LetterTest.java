package org.parvis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.person.Language;

/** A letter says the same in both forms, and nothing in it is taken for markup. */
class LetterTest {

  private final Letter letter =
      Letter.to(new Letter.Addressee("bob@town.example", "Bob", Language.FR), "Bonjour")
          .say("Léa & Zoé vous répondent :")
          .quote("<script>alert(1)</script>\nà demain")
          .button("Ouvrir", "https://parvis.example/wall/1?a=1&b=2#comment-2")
          .item("Une autre", "https://parvis.example/wall/3")
          .small("Ne plus recevoir", "https://parvis.example/x");

  @Test
  void bothFormsHaveAllWordsAndLinks() {
    for (Letter.Part part : letter.parts()) {
      for (String line : part.words().split("\n")) {
        assertThat(letter.text()).contains(line);
        assertThat(letter.html())
            .contains(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
      }
      if (part.link() != null) {
        assertThat(letter.text()).contains(part.link());
        assertThat(letter.html()).contains("href=\"" + part.link().replace("&", "&amp;") + "\"");
      }
    }
  }

  @Test
  void whatPeopleWroteIsNoMarkup() {
    assertThat(letter.html()).doesNotContain("<script").contains("<html lang=\"fr\">");
  }

  @Test
  void theHtmlNeedsNothingFromOutsideAndNoTable() {
    assertThat(letter.html()).doesNotContain("<table", "<img", "<link", "@import", "url(");
    assertThat(letter.html()).contains("prefers-color-scheme: dark");
  }

  @Test
  void aSubjectIsOneLine() {
    assertThat(Letter.to(letter.to(), "Hi\r\nBcc: eve@town.example\u0000\tx").subject())
        .isEqualTo("Hi Bcc: eve@town.example x");
    assertThat(Letter.to(letter.to(), "x".repeat(5_000)).subject()).hasSize(201);
  }
}
