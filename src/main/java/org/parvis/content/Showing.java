package org.parvis.content;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** Leads mentions and hashtags, which are kept without the portal's address, to their pages. */
final class Showing extends HtmlStreamEventReceiverWrapper {

  Showing(HtmlStreamEventReceiver next) {
    super(next);
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    int href = attributes.indexOf("href");
    underlying.openTag(
        element, href < 0 ? attributes : shown(attributes.get(href + 1), attributes));
  }

  private static List<String> shown(String address, List<String> otherwise) {
    if (address.startsWith(Naming.SCHEME)) {
      String slug = address.substring(Naming.SCHEME.length());
      String profile = Root.path() + "/person/" + slug;
      return List.of("class", "mention", "data-person", slug, "href", profile);
    }
    if (address.startsWith(Tags.SCHEME)) {
      String tag = address.substring(Tags.SCHEME.length());
      return List.of("class", "hashtag", "href", Root.path() + "/wall/tag/" + tag);
    }
    return otherwise;
  }
}
