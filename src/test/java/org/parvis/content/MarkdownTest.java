package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.InvalidText;

/** A formatted text in a plain field and back: nothing of it is lost on the way. */
class MarkdownTest {

  /** In what is typed, a slash stands for a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a **b** *c* ***d*** e|<p>a <strong>b</strong> <em>c</em> <em><strong>d</strong></em> e</p>",
        "**a *b***|<p><strong>a <em>b</em></strong></p>",
        "*a **b***|<p><em>a <strong>b</strong></em></p>",
        "***a** b*|<p><em><strong>a</strong> b</em></p>",
        "*a***b**|<p><em>a</em><strong>b</strong></p>",
        "a/b//c|<p>a<br />b</p><p>c</p>",
        "- a/- b/  - c//d|<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><p>d</p>",
        "1. a//2. b/3) c|<ol><li>a</li><li>b</li><li>c</li></ol>",
        "- a//  b|<ul><li><p>a</p><p>b</p></li></ul>",
        "> a/> b/c|<blockquote>a<br />b</blockquote><p>c</p>",
        "> - a/> - b|<blockquote><ul><li>a</li><li>b</li></ul></blockquote>"
      })
  void whatIsMarkedIsFormatted(String typed, String html) {
    assertThat(of(typed.replace('/', '\n'))).isEqualTo(html);
  }

  @Test
  void codeStaysAsItIs() {
    assertThat(of("```\na  *b*\n\n- <p>\n```\nc"))
        .isEqualTo("<pre>a  *b*\n\n- &lt;p&gt;</pre><p>c</p>");
    assertThat(of("say `x * y` and ``a`b``"))
        .isEqualTo("<p>say <code>x * y</code> and <code>a&#96;b</code></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 * 3 * 4 = 24",
        "a*",
        "**",
        "****",
        "* ",
        "snake_case and _this_",
        "[1] and [x](nowhere) and [x] (https://a.example)",
        "1986. A good year",
        "#hashtag",
        "C:\\temp\\new",
        "-5 °C",
        "`open",
        "a -- b",
        "<b>not a tag</b> & co"
      })
  void whatIsNotAMarkStaysAsItWasTyped(String typed) {
    assertThat(RichText.ofMarkdown(typed, "field").text()).isEqualTo(typed.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\*not italic\\*",
        "\\- no list",
        "1\\. no list",
        "\\> no quote",
        "\\`no code\\`",
        "\\[no link](https://a.example)",
        "C:\\\\\\*"
      })
  void aBackslashTakesTheMeaningFromAMark(String typed) {
    RichText text = RichText.ofMarkdown(typed, "field");

    assertThat(text.html()).doesNotContainPattern("<(em|strong|ul|ol|blockquote|code)");
    assertThat(RichText.markdown(text.html())).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Hello</p>",
        "<p>one<br />two</p><p>three</p>",
        "<p><strong>Bold</strong>, <em>italic</em> and <strong>both <em>at</em> once</strong>.</p>",
        "<ul><li>one</li><li>two<ul><li>deeper</li></ul></li></ul><p>after</p>",
        "<ol><li>one</li><li>two</li></ol>",
        "<blockquote>said<br />so</blockquote>",
        "<blockquote><p>said</p><p>so</p><ul><li>x</li></ul></blockquote>",
        "<pre>a  *b*\n\n  c</pre>",
        "<pre>a ``` b</pre>",
        "<p>run <code>mvn -o</code> and <code>a&#96;b</code></p>",
        "<p>see <a href=\"https://a.example/x_(y)\" rel=\"noopener nofollow ugc\">the <strong>report</strong></a>.</p>",
        "<p>see <a href=\"https://a.example/x?a&#61;b*c*d\" rel=\"noopener nofollow ugc\">https://a.example/x?a&#61;b*c*d</a>.</p>",
        "<p>2 * 3 * 4, a*b*c, `x`, [1](2), \\*, C:\\temp, snake_case</p>",
        "<p>- no list</p><p>1. no list</p><p>&gt; no quote</p><p>1986. A year</p>",
        "<p>half<strong>bold</strong>half<em>it</em>alic</p>"
      })
  void whatWasWrittenIsReadAgain(String html) {
    String kept = RichText.safe(html);

    assertThat(of(RichText.markdown(kept))).isEqualTo(kept);
  }

  /** As the editor writes them: one block, its paragraphs two line breaks apart. */
  @Test
  void whatTheEditorWroteReadsWell() {
    String html =
        "<div>Hello <strong>all</strong>,<br><br>two things:</div><ul><li>one</li><li>two</li></ul>"
            + "<blockquote>said</blockquote><pre>x = 1</pre><div><a href=\"https://a.example\">here</a>"
            + " and https://b.example/.</div>";

    assertThat(RichText.markdown(RichText.ofHtml(html, "field").html()))
        .isEqualTo(
            """
            Hello **all**,

            two things:

            - one
            - two

            > said

            ```
            x = 1
            ```

            [here](https://a.example) and https://b.example/.""");
  }

  @Test
  void marksDoNotCrossLinesOrSpaces() {
    assertThat(RichText.markdown("<div><strong>one<br>two </strong>three</div>"))
        .isEqualTo("**one**\n**two** three");
    assertThat(RichText.markdown("<div><strong>so </strong><strong><em>it</em></strong></div>"))
        .isEqualTo("**so *it***");
  }

  /** Whatever is formatted and however deep, each letter keeps its formats. */
  @Test
  void nothingIsLostOfAnyText() {
    Random lot = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      String html = RichText.safe(new AnyText(lot).html());
      String markdown = RichText.markdown(html);

      assertThat(Letters.of(of(markdown))).as(html + "\n" + markdown).isEqualTo(Letters.of(html));
      assertThat(RichText.markdown(of(markdown))).as(html).isEqualTo(markdown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[x](javascript:alert(1))", "<script>alert(1)</script> x", "x <b>y</b>"})
  void nothingHarmfulIsMade(String typed) {
    assertThat(RichText.ofMarkdown(typed, "field").html())
        .doesNotContain("<script", "<a", "<strong");
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "- ", "*a", "[", "`", "**a *", "[x](", "\\", "1. ", "*a**a"})
  void nonsenseWithoutEndIsReadInNoTime(String nonsense) {
    String typed = "x" + nonsense.repeat(25_000 / nonsense.length());

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> MarkdownReader.html(typed));
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(RichText.ofMarkdown("é".repeat(10_000), "field").text()).hasSize(10_000);
    for (String typed : List.of("é".repeat(10_001), "**a** ".repeat(40_000))) {
      assertThatThrownBy(() -> RichText.ofMarkdown(typed, "field"))
          .isInstanceOf(InvalidText.class)
          .hasMessage("shared.text.tooLong");
    }
  }

  private static String of(String markdown) {
    return RichText.ofMarkdown(markdown, "field").html();
  }
}
