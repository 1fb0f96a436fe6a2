package org.parvis.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.parvis.remote.Fetched;
import org.parvis.shared.Text;

/**
 * What a page says of itself in its head, as plain text.
 *
 * @param description null for none
 * @param site the name of the site, or its host
 * @param picture null for none
 */
public record PageWords(String title, String description, String site, URI picture) {

  private static final Pattern BODY = Pattern.compile("(?i)<body[\\s>]");
  private static final int DEEPEST = 50;
  private static final int LONGEST_TITLE = 140;
  private static final int LONGEST_DESCRIPTION = 280;
  private static final int LONGEST_SITE = 80;

  /** Empty for a page without a title. */
  static Optional<PageWords> of(Fetched page) throws IOException {
    Document document =
        Jsoup.parse(
            new ByteArrayInputStream(headOf(page.body())),
            page.charsetName().orElse(null),
            page.address().toString(),
            Parser.htmlParser().setMaxDepth(DEEPEST));
    String title = said(document, "og:title", "twitter:title").orElse(document.title());
    String shown = Text.excerpt(title, LONGEST_TITLE);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PageWords(
            shown,
            said(document, "og:description", "twitter:description", "description")
                .map(it -> Text.excerpt(it, LONGEST_DESCRIPTION))
                .orElse(null),
            Text.excerpt(said(document, "og:site_name").orElse(host(page)), LONGEST_SITE),
            said(document, "og:image", "og:image:url", "twitter:image")
                .flatMap(it -> address(page, it))
                .orElse(null)));
  }

  /** What follows the head is long, and says nothing more. */
  private static byte[] headOf(byte[] page) {
    Matcher body = BODY.matcher(new String(page, StandardCharsets.ISO_8859_1));
    return body.find() ? Arrays.copyOf(page, body.start()) : page;
  }

  private static Optional<String> said(Document document, String... names) {
    return Stream.of(names)
        .map(name -> "meta[property=\"" + name + "\"], meta[name=\"" + name + "\"]")
        .map(document::selectFirst)
        .filter(meta -> meta != null)
        .map((Element meta) -> Text.line(meta.attr("content")))
        .filter(words -> !words.isEmpty())
        .findFirst();
  }

  private static String host(Fetched page) {
    return page.address().getHost().replaceFirst("^www\\.", "");
  }

  private static Optional<URI> address(Fetched page, String typed) {
    try {
      return Optional.of(page.address().resolve(typed.replace(" ", "%20")));
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }
}
