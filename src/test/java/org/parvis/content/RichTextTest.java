package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.InvalidText;

class RichTextTest {

  private static final Pattern ALLOWED =
      Pattern.compile(
          "(?:[^<>]|<!-- -->|<(?:/?(?:p|div|strong|em|ul|ol|li|blockquote|pre|code)|br ?/?|/a"
              + "|a href=\"(?:https?:|mailto:)[^\"<>]*\" rel=\"noopener nofollow ugc\")>)*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>x",
        "<ScRiPt src=//evil.example></sCrIpT>x",
        "<scr<script>ipt>alert(1)</scr</script>ipt>x",
        "<img src=x onerror=alert(1)>x",
        "<img src='https://evil.example/pixel.gif'>x",
        "<svg onload=alert(1)>x</svg>",
        "<svg><script>alert(1)</script></svg>x",
        "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style>x</math>",
        "<iframe src='javascript:alert(1)'></iframe>x",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>x",
        "<object data='data:text/html,<script>alert(1)</script>'></object>x",
        "<embed src='javascript:alert(1)'>x",
        "<form action='/act/wall' method=post><input name=body value=x><button>x</button></form>",
        "<button formaction='javascript:alert(1)'>x</button>",
        "<style>@import 'https://evil.example/x.css';</style>x",
        "<link rel=stylesheet href='https://evil.example/x.css'>x",
        "<base href='https://evil.example/'>x",
        "<meta http-equiv=refresh content='0;url=https://evil.example'>x",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='JaVaScRiPt:alert(1)'>x</a>",
        "<a href='java\tscript:alert(1)'>x</a>",
        "<a href='java&#10;script:alert(1)'>x</a>",
        "<a href='&#106;&#97;&#118;&#97;script:alert(1)'>x</a>",
        "<a href=' javascript:alert(1)'>x</a>",
        "<a href='\u0001javascript:alert(1)'>x</a>",
        "<a href='vbscript:msgbox(1)'>x</a>",
        "<a href='data:text/html;base64,PHNjcmlwdD4='>x</a>",
        "<a href='//evil.example'>x</a>",
        "<a href='/act/wall'>x</a>",
        "<a href='http://ok.example' onclick='alert(1)' style='position:fixed'>x</a>",
        "<a href='http://ok.example' target='_blank' rel='opener'>x</a>",
        "<a href=\"http://ok.example/&quot; onmouseover=&quot;alert(1)\">x</a>",
        "<b onmouseover=alert(1)>x</b>",
        "<b style='background:url(javascript:alert(1))'>x</b>",
        "<div class='card' id='composer' data-hx-post='/act/wall' hx-get='/x'>x</div>",
        "<p hx-on:click='alert(1)' hx-trigger='load' hx-get='/person'>x</p>",
        "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>x",
        "<audio src=x onerror=alert(1)></audio>x",
        "<body onload=alert(1)>x",
        "<input autofocus onfocus=alert(1)>x",
        "<select><template><img src=x onerror=alert(1)></template></select>x",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">x</noscript>",
        "<textarea></textarea><img src=x onerror=alert(1)>x",
        "<xmp><img src=x onerror=alert(1)></xmp>x",
        "<!--><img src=x onerror=alert(1)>-->x",
        "<!-- --!><img src=x onerror=alert(1)>x",
        "<![CDATA[<img src=x onerror=alert(1)>]]>x",
        "<?xml version='1.0'?><x xmlns='http://www.w3.org/1999/xhtml'>x</x>",
        "<table background='javascript:alert(1)'><tr><td>x</td></tr></table>",
        "<marquee onstart=alert(1)>x</marquee>",
        "<a href=\"http://ok.example\"><img src=x onerror=alert(1)>x",
        "\"><script>alert(1)</script>x",
        "#{viewer.id} ${7*7} {{7*7}} x",
        "<trix-editor input=x></trix-editor><figure data-trix-attachment='{}'>x</figure>",
        "<h1 onclick=alert(1)>x</h1>",
        "<p>x",
        "</div></article><p>x",
        "\u2028<script\u2028>alert(1)</script>x",
        "<a href=http://ok.example`onclick=alert(1)>x</a>",
        "%3Cscript%3Ealert(1)%3C/script%3E x",
        "&lt;script&gt;alert(1)&lt;/script&gt; x",
        "https://ok.example/\"onmouseover=\"alert(1) x",
        "https://ok.example/'onmouseover='alert(1) x",
        "javascript:alert(1) x"
      })
  void nothingHarmfulIsLeft(String typed) {
    assertThat(RichText.ofHtml("x" + typed, "field").html()).matches(ALLOWED);
    assertThat(RichText.safe(typed)).matches(ALLOWED);
    assertThat(RichText.ofLines(typed, "field").html()).matches(ALLOWED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>so</b> <i>it</i>|<strong>so</strong> <em>it</em>",
        "<ul><li>one</li><li>two</li></ul>|<ul><li>one</li><li>two</li></ul>",
        "<blockquote>said</blockquote>|<blockquote>said</blockquote>",
        "<pre>a  b</pre>|<pre>a  b</pre>",
        "<h1>Title</h1>|<p>Title</p>"
      })
  void theFormatsOfTheToolbarSurvive(String typed, String kept) {
    assertThat(RichText.ofHtml(typed, "field").html()).isEqualTo(kept);
  }

  @Test
  void whatWasSanitisedOnceStaysTheSame() {
    String typed =
        "<div><strong>Bonjour</strong> à tous, l’essai = 3 &lt; 5 & c’est @ suivre"
            + "<br>https://parvis.example/a?b=c&d=e</div><pre>x = 'y'</pre>";
    String once = RichText.ofHtml(typed, "field").html();

    assertThat(RichText.safe(once)).isEqualTo(once);
    assertThat(RichText.ofHtml(once, "field").html()).isEqualTo(once);
  }

  @Test
  void addressesBecomeLinks() {
    assertThat(RichText.ofLines("see https://a.example/x.", "field").html())
        .isEqualTo(
            "<div>see <a href=\"https://a.example/x\" rel=\"noopener nofollow ugc\">"
                + "https://a.example/x</a>.</div>");
  }

  @Test
  void addressesInCodeStayCode() {
    assertThat(RichText.ofHtml("<pre>curl https://a.example</pre>", "field").html())
        .isEqualTo("<pre>curl https://a.example</pre>");
  }

  @Test
  void lineBreaksOfAPlainFieldAreKept() {
    RichText text = RichText.ofLines("one\r\ntwo\n\nfour", "field");

    assertThat(text.html()).isEqualTo("<div>one<br />two<br /><br />four</div>");
    assertThat(text.text()).isEqualTo("one\ntwo\n\nfour");
  }

  @Test
  void theTextIsWhatTheFormatsSay() {
    String typed = "<div>one <b>two</b></div><ul><li>three</li><li>four &amp; five</li></ul>";

    assertThat(RichText.ofHtml(typed, "field").text()).isEqualTo("one two\nthree\nfour & five");
  }

  @Test
  void emptyLinesAtTheEndAreDropped() {
    assertThat(RichText.ofHtml("<div>one<br><br></div>", "field").html())
        .isEqualTo("<div>one</div>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "<div><br></div>",
        "<b></b>",
        "&nbsp;",
        "\u200b\u2060",
        "<script>x</script>"
      })
  void aTextThatSaysNothingIsRefused(String typed) {
    assertThatThrownBy(() -> RichText.ofHtml(typed, "field"))
        .isInstanceOf(InvalidText.class)
        .hasMessage("shared.text.missing");
  }

  @Test
  void tenThousandCharactersFitAndOneMoreDoesNot() {
    assertThat(RichText.ofLines("é".repeat(10_000), "field").text()).hasSize(10_000);
    assertThatThrownBy(() -> RichText.ofLines("é".repeat(10_001), "field"))
        .isInstanceOf(InvalidText.class)
        .hasMessage("shared.text.tooLong");
  }

  @Test
  void fiveMegabytesAreRefusedBeforeTheyAreParsed() {
    assertThatThrownBy(() -> RichText.ofHtml("<b>x</b>".repeat(700_000), "field"))
        .isInstanceOf(InvalidText.class);
  }

  @Test
  void tagsNestedWithoutEndAreCut() {
    String html = RichText.ofHtml("top" + "<blockquote>".repeat(15_000) + "deep", "field").html();

    assertThat(html.length()).isLessThan(30_000);
    assertThat(html).matches(ALLOWED);
  }
}
