package org.parvis.mail;

/**
 * A letter as HTML that any mail program reads: no table, no picture, nothing from outside; dark
 * where the reader's program is dark.
 */
final class LetterHtml {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>%s</title>
      <style>
      :root { color-scheme: light dark; }
      body { margin: 0; padding: 24px 16px; background: #ffffff; color: #1b2130; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
      main { max-width: 560px; margin: 0 auto; overflow-wrap: anywhere; }
      h1 { font-size: 18px; margin: 28px 0 8px; }
      blockquote { margin: 16px 0; padding: 2px 0 2px 12px; border-left: 3px solid #c9cfda; color: #525c6d; }
      a { color: #3246b4; }
      .button { display: inline-block; padding: 10px 18px; border-radius: 8px; background: #3246b4; color: #ffffff; text-decoration: none; font-weight: 600; }
      .small { font-size: 13px; color: #525c6d; }
      hr { border: 0; border-top: 1px solid #e3e6ec; margin: 28px 0 12px; }
      @media (prefers-color-scheme: dark) {
        body { background: #10141d; color: #e8ebf2; }
        a { color: #9aa9ff; }
        blockquote, .small { color: #a3adbf; }
        .button { background: #9aa9ff; color: #10141d; }
        blockquote { border-color: #3b455a; }
        hr { border-color: #2b3242; }
      }
      </style>
      </head>
      <body>
      <main>
      """;

  private LetterHtml() {}

  static String of(Letter letter) {
    StringBuilder html = new StringBuilder();
    String language = letter.to().language().locale().getLanguage();
    html.append(HEAD.formatted(language, escaped(letter.subject())));
    Letter.Kind before = null;
    for (Letter.Part part : letter.parts()) {
      if (part.kind() == Letter.Kind.SMALL && before != Letter.Kind.SMALL) {
        html.append("<hr>\n");
      }
      html.append(said(part)).append('\n');
      before = part.kind();
    }
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private static String said(Letter.Part part) {
    String words = escaped(part.words()).replace("\n", "<br>\n");
    return switch (part.kind()) {
      case HEADING -> "<h1>" + words + "</h1>";
      case QUOTE -> "<blockquote><p>" + words + "</p></blockquote>";
      case BUTTON -> "<p>" + link(part, " class=\"button\"", words) + "</p>";
      case SMALL ->
          "<p class=\"small\">" + (part.link() == null ? words : link(part, "", words)) + "</p>";
      default -> "<p>" + (part.link() == null ? words : link(part, "", words)) + "</p>";
    };
  }

  private static String link(Letter.Part part, String look, String words) {
    return "<a" + look + " href=\"" + escaped(part.link()) + "\">" + words + "</a>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
