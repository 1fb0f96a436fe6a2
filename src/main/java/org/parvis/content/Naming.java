package org.parvis.content;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Makes mentions of those whom a text calls by their names, except in code; and gives each mention
 * the name that its person has now, or leaves its words where there is no such person.
 */
final class Naming extends HtmlStreamEventReceiverWrapper {

  /** How a link to a person is kept; their slug follows. */
  static final String SCHEME = "person:";

  private final Directory known;
  private final Set<String> wanted = new HashSet<>();
  private int verbatim;
  private boolean inMention;
  private String slug;
  private final StringBuilder words = new StringBuilder();

  Naming(HtmlStreamEventReceiver next, Directory known) {
    super(next);
    this.known = known;
  }

  /** The keys of names and the slugs that it met. */
  Set<String> wanted() {
    return wanted;
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    int href = attributes.indexOf("href");
    if (isLink(element) && href >= 0 && attributes.get(href + 1).startsWith(SCHEME)) {
      inMention = true;
      slug = attributes.get(href + 1).substring(SCHEME.length());
      words.setLength(0);
      wanted.add(slug);
    } else {
      verbatim += isLink(element) || isCode(element) ? 1 : 0;
      underlying.openTag(element, attributes);
    }
  }

  @Override
  public void closeTag(String element) {
    if (inMention && isLink(element)) {
      inMention = false;
      known.bySlug(slug).ifPresentOrElse(this::mention, () -> underlying.text(words.toString()));
    } else {
      verbatim -= isLink(element) || isCode(element) ? 1 : 0;
      underlying.closeTag(element);
    }
  }

  @Override
  public void text(String text) {
    if (inMention) {
      words.append(text);
    } else if (verbatim > 0) {
      underlying.text(text);
    } else {
      find(text);
    }
  }

  private void find(String text) {
    int from = 0;
    for (Calls call : Calls.in(text)) {
      call.names().forEach(name -> wanted.add(name.key()));
      Optional<Calls.Name> name =
          call.names().stream().filter(n -> known.called(n.key()).isPresent()).findFirst();
      if (name.isPresent() && call.start() >= from) {
        say(text.substring(from, call.start()));
        mention(known.called(name.get().key()).orElseThrow());
        from = name.get().end();
      }
    }
    say(text.substring(from));
  }

  private void say(String text) {
    if (!text.isEmpty()) {
      underlying.text(text);
    }
  }

  private void mention(Named person) {
    underlying.openTag("a", List.of("href", SCHEME + person.slug()));
    underlying.text("@" + person.name());
    underlying.closeTag("a");
  }

  private static boolean isLink(String element) {
    return "a".equals(element);
  }

  private static boolean isCode(String element) {
    return "code".equals(element) || "pre".equals(element);
  }
}
