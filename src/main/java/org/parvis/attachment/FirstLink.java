package org.parvis.attachment;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parvis.content.RichText;

/** The first address of the web that a text links to. */
final class FirstLink {

  private static final int LONGEST = 2000;

  private FirstLink() {}

  static Optional<String> of(RichText text) {
    return Jsoup.parseBodyFragment(text.html()).select("a[href]").stream()
        .filter(link -> !link.hasClass("mention") && !link.hasClass("hashtag"))
        .map((Element link) -> link.attr("href"))
        .filter(FirstLink::isUsable)
        .findFirst();
  }

  static boolean isUsable(String address) {
    return address != null
        && address.length() <= LONGEST
        && address.matches("(?i)https?://[^\\s/?#]+(?s:.*)");
  }
}
