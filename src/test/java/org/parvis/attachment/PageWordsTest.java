package org.parvis.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.content.RichText;
import org.parvis.remote.Fetched;

/** What pages say of themselves, and which page a text links to first. */
class PageWordsTest {

  @Test
  void aPageIntroducesItself() throws IOException {
    PageWords words =
        read("""
                <head><title>Other</title>
                <meta property="og:title" content="Le bruit &amp; nous">
                <meta name="description" content="Un  guide
                en deux lignes">
                <meta property="og:site_name" content="Santé au travail">
                <meta property="og:image" content="/img/a b.png">
                """)
            .orElseThrow();

    assertThat(words)
        .isEqualTo(
            new PageWords(
                "Le bruit & nous",
                "Un guide en deux lignes",
                "Santé au travail",
                URI.create("https://www.example.org/img/a%20b.png")));
  }

  @Test
  void aPlainPageHasItsTitleAndItsHost() throws IOException {
    assertThat(read("<title> Plain </title>"))
        .contains(new PageWords("Plain", null, "example.org", null));
    assertThat(read("<p>No title</p>")).isEmpty();
    assertThat(read("")).isEmpty();
  }

  @Test
  void aHostileTitleIsShortAndNothingButWords() throws IOException {
    String title =
        read("<title><script>alert(1)</script>\u202E" + "x".repeat(100_000) + "</title>")
            .orElseThrow()
            .title();

    assertThat(title).startsWith("<script>alert(1)</script>x").hasSizeLessThan(150);
  }

  @Test
  void aHundredThousandOpenElementsAreNoHarm() throws IOException {
    assertThat(read("<title>Deep</title>" + "<div>".repeat(100_000))).isPresent();
    assertThat(read("<title>Deep</title><body>" + "<b><p>".repeat(100_000))).isPresent();
  }

  @Test
  void theLettersAreThoseOfThePage() throws IOException {
    byte[] latin =
        "<meta charset=windows-1252><title>Été</title>".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(PageWords.of(fetched(latin, null)).orElseThrow().title()).isEqualTo("Été");
  }

  @Test
  void aTextIsShownWithItsFirstLink() {
    assertThat(firstLink("See **this** https://example.org/a?b=1. And https://example.com"))
        .contains("https://example.org/a?b=1");
    assertThat(firstLink("[words](http://example.org)")).contains("http://example.org");
    assertThat(firstLink("mailto:ann@example.org and ann@example.org")).isEmpty();
    assertThat(firstLink("`https://example.org`")).isEmpty();
  }

  private static Optional<String> firstLink(String markdown) {
    return FirstLink.of(RichText.ofMarkdown(markdown, "field"));
  }

  private static Optional<PageWords> read(String html) throws IOException {
    return PageWords.of(fetched(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  private static Fetched fetched(byte[] html, Charset charset) {
    return new Fetched(
        URI.create("https://www.example.org/page"), "text/html", charset, html, true);
  }
}
