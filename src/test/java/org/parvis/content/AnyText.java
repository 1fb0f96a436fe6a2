package org.parvis.content;

import java.util.Random;

/** A formatted text drawn by lot, of all that the toolbar offers. */
final class AnyText {

  private static final String[] WORDS = {
    "one", "two", "l’été", "a*b", "x_y", "3 * 4", "[5]", "C:\\d", "- six", "7. seven", "`", "> e"
  };

  private final Random lot;
  private final StringBuilder html = new StringBuilder();

  AnyText(Random lot) {
    this.lot = lot;
  }

  String html() {
    blocks(0);
    return html.toString();
  }

  private void blocks(int depth) {
    for (int i = 0; i <= lot.nextInt(3); i++) {
      switch (lot.nextInt(depth < 3 ? 7 : 3)) {
        case 3 -> list("ul", depth);
        case 4 -> list("ol", depth);
        case 5 -> quote(depth);
        case 6 -> html.append("<pre>").append(word()).append("\n  *x* `y`</pre>");
        default -> paragraph();
      }
    }
  }

  private void list(String tag, int depth) {
    html.append("<p>next</p><").append(tag).append('>');
    for (int i = 0; i <= lot.nextInt(3); i++) {
      html.append("<li>");
      words();
      if (depth < 2 && lot.nextInt(4) == 0) {
        html.append("<ul><li>");
        words();
        html.append("</li></ul>");
      }
      html.append("</li>");
    }
    html.append("</").append(tag).append('>');
  }

  private void quote(int depth) {
    html.append("<blockquote>");
    blocks(depth + 1);
    html.append("</blockquote>");
  }

  private void paragraph() {
    html.append("<p>");
    words();
    html.append("</p>");
  }

  private void words() {
    for (int i = 0; i <= lot.nextInt(6); i++) {
      marked(lot.nextInt(8));
      html.append(lot.nextInt(10) == 0 ? "<br>" : " ");
    }
    html.append("end");
  }

  private void marked(int how) {
    switch (how) {
      case 0 -> in("strong", 1);
      case 1 -> in("em", 1);
      case 2 -> in("strong", 2);
      case 3 -> in("em", 2);
      case 4 -> html.append("<code>").append(word()).append("</code>");
      case 5 -> {
        html.append("<a href=\"https://a.example/").append(lot.nextInt(9)).append("\">");
        marked(lot.nextInt(2));
        html.append("</a>");
      }
      default -> html.append(word());
    }
  }

  private void in(String tag, int words) {
    html.append('<').append(tag).append('>').append(word());
    if (words > 1) {
      html.append(' ');
      in(tag.equals("em") ? "strong" : "em", 1);
      html.append(' ').append(word());
    }
    html.append("</").append(tag).append('>');
  }

  private String word() {
    return WORDS[lot.nextInt(WORDS.length)].replace(">", "&gt;");
  }
}
