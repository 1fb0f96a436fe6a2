package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pictures by their names. */
class EmojiTest {

  @Test
  void aNameBecomesAPictureInBothLanguages() {
    assertThat(Emoji.in("Bravo :tada: et :Fête:, :+1:!")).isEqualTo("Bravo 🎉 et 🎉, 👍!");
  }

  @Test
  void whatIsNoNameStaysAsItIs() {
    String text = "À 14:30:15, note:ok:x :unknown: ::fire: https://x.example/:fire:";

    assertThat(RichText.ofLines(text, "t").text()).isEqualTo(text);
  }

  @Test
  void codeIsLeftAlone() {
    assertThat(RichText.ofMarkdown("`:fire:` :fire:", "t").text()).isEqualTo(":fire: 🔥");
    assertThat(RichText.ofMarkdown("```\n:fire:\n```", "t").text()).isEqualTo(":fire:");
  }

  @Test
  void aPictureIsSuggestedOnce() {
    assertThat(Emoji.startingWith("fe", 8)).extracting(Emoji::picture).contains("🎉", "🔥");
    assertThat(Emoji.startingWith("thumbs", 8)).extracting(Emoji::picture).contains("👍", "👎");
    assertThat(Emoji.startingWith("", 500))
        .extracting(Emoji::picture)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(150);
  }
}
