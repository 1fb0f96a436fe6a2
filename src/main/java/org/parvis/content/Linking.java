package org.parvis.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Turns names into {@link Emoji pictures}, and the addresses and hashtags in sanitised text into
 * links, except where they are quoted as code, and the links to profiles that an editor makes into
 * {@link Naming mentions}.
 */
final class Linking extends HtmlStreamEventReceiverWrapper {

  /** A profile of this portal, as a link inside a text leads there. */
  static final String TO_PROFILE = "/(?:[^\\s?#]{1,200}/)?person/([a-z0-9-]{1,80})";

  private static final Pattern PROFILE = Pattern.compile(TO_PROFILE);

  private int verbatim;

  Linking(HtmlStreamEventReceiver next) {
    super(next);
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    if (isVerbatim(element)) {
      verbatim++;
    }
    Matcher profile = PROFILE.matcher(hrefOf(attributes));
    underlying.openTag(
        element,
        profile.matches() ? List.of("href", Naming.SCHEME + profile.group(1)) : attributes);
  }

  private static String hrefOf(List<String> attributes) {
    int href = attributes.indexOf("href");
    return href < 0 ? "" : attributes.get(href + 1);
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
      Links.split(
          text, words -> Tags.split(Emoji.in(words), underlying::text, this::tag), this::link);
    }
  }

  private void link(String address) {
    underlying.openTag("a", List.of("href", Links.target(address), "rel", RichText.REL));
    underlying.text(address);
    underlying.closeTag("a");
  }

  private void tag(String word) {
    underlying.openTag("a", List.of("href", Tags.target(word)));
    underlying.text("#" + word);
    underlying.closeTag("a");
  }

  private static boolean isVerbatim(String element) {
    return "a".equals(element) || "code".equals(element) || "pre".equals(element);
  }
}
