package org.parvis.content;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/** Turns the addresses in sanitised text into links, except where they are quoted as code. */
final class Linking extends HtmlStreamEventReceiverWrapper {

  private int verbatim;

  Linking(HtmlStreamEventReceiver next) {
    super(next);
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    if (isVerbatim(element)) {
      verbatim++;
    }
    underlying.openTag(element, attributes);
  }

  @Override
  public void closeTag(String element) {
    if (isVerbatim(element)) {
      verbatim--;
    }
    underlying.closeTag(element);
  }

  @Override
  public void text(String text) {
    if (verbatim > 0) {
      underlying.text(text);
    } else {
      Links.split(text, underlying::text, this::link);
    }
  }

  private void link(String address) {
    underlying.openTag("a", List.of("href", Links.target(address), "rel", RichText.REL));
    underlying.text(address);
    underlying.closeTag("a");
  }

  private static boolean isVerbatim(String element) {
    return "a".equals(element) || "code".equals(element) || "pre".equals(element);
  }
}
