package org.parvis.content;

/** Shows plain text as HTML: escaped, with its line breaks, its addresses as links. */
public final class Lines {

  private Lines() {}

  public static String html(String text) {
    StringBuilder html = new StringBuilder(text.length() + 64);
    Links.split(text, words -> escape(words, html), address -> link(address, html));
    return html.toString();
  }

  private static void link(String address, StringBuilder html) {
    html.append("<a href=\"");
    escape(Links.target(address), html);
    html.append("\" rel=\"").append(RichText.REL).append("\">");
    escape(address, html);
    html.append("</a>");
  }

  /** Escapes for HTML text and attributes; a line feed becomes a break. */
  static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append("<br/>");
        default -> html.append(c);
      }
    }
  }
}
