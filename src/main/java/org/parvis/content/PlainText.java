package org.parvis.content;

import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;
import org.parvis.shared.Text;

/** Collects what sanitised HTML says, one line for each block. */
final class PlainText implements HtmlStreamEventReceiver {

  private static final Set<String> BLOCKS =
      Set.of("p", "div", "ul", "ol", "li", "blockquote", "pre", "br");

  private final StringBuilder text = new StringBuilder();

  @Override
  public void openDocument() {
    text.setLength(0);
  }

  @Override
  public void closeDocument() {
    // nothing is open
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    if ("br".equals(element)) {
      text.append('\n');
    } else {
      startLine(element);
    }
  }

  @Override
  public void closeTag(String element) {
    startLine(element);
  }

  @Override
  public void text(String words) {
    text.append(words);
  }

  private void startLine(String element) {
    boolean inLine = !text.isEmpty() && text.charAt(text.length() - 1) != '\n';
    if (inLine && BLOCKS.contains(element)) {
      text.append('\n');
    }
  }

  /** The lines collected so far. */
  String lines() {
    return Text.clean(text.toString());
  }
}
