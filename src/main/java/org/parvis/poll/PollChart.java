package org.parvis.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parvis.shared.Wording;

/** The result of a poll as a picture: bars in SVG, which also say in words what they show. */
public final class PollChart {

  private static final int WIDTH = 720;
  private static final int MARGIN = 24;
  private static final int LINE = 20;
  private static final int BAR = 12;
  private static final int GAP = 14;
  private static final int LETTERS = 68;
  private static final int TITLE_LETTERS = 52;
  private static final int TITLE_LINE = 28;
  private static final String INK = "#1b2130";
  private static final String SOFT = "#525c6d";
  private static final String GROUND = "#ffffff";
  private static final String TRACK = "#f0f2f6";
  private static final String FILL = "#3246b4";

  private final PollCard card;
  private final Wording words;
  private final AnswerWords answers;
  private final StringBuilder drawn = new StringBuilder();
  private final List<String> said = new ArrayList<>();
  private int y = MARGIN;

  public PollChart(PollCard card, Locale language) {
    this.card = card;
    words = Wording.in(language);
    answers = new AnswerWords(words);
  }

  /** The whole picture. */
  public String svg() {
    text(card.title(), TITLE_LETTERS, TITLE_LINE, "22", "700", INK);
    for (QuestionCard question : card.questions()) {
      if (!question.isInWords()) {
        draw(question);
      }
    }
    y += GAP;
    String voters = words.say("poll.card.voters", card.voters());
    text(voters, LETTERS, LINE, "14", "400", SOFT);
    said.add(voters);
    y += MARGIN - LINE / 2;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"t d\" lang=\""
        + words.locale().getLanguage()
        + "\" width=\""
        + WIDTH
        + "\" height=\""
        + y
        + "\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + y
        + "\" font-family=\"Inter, system-ui, sans-serif\">\n<title id=\"t\">"
        + escaped(card.title())
        + "</title>\n<desc id=\"d\">"
        + escaped(String.join(" ", said))
        + "</desc>\n"
        + rect(0, 0, WIDTH, y, GROUND, 0)
        + drawn
        + "</svg>\n";
  }

  private void draw(QuestionCard question) {
    if (!card.isSingle()) {
      y += GAP;
      text(question.text(), LETTERS, LINE + 4, "17", "600", INK);
      said.add(question.text());
    }
    for (OptionCard option : question.options()) {
      y += GAP;
      String percent = words.say("poll.percent", option.percent());
      String answer = answers.of(question.kind(), option.text());
      right(percent, y);
      text(answer, LETTERS, LINE, "15", option.leading() ? "600" : "400", INK);
      int whole = WIDTH - 2 * MARGIN;
      drawn.append(rect(MARGIN, y, whole, BAR, TRACK, BAR / 2));
      int filled = whole * Math.min(100, option.percent()) / 100;
      if (filled > 0) {
        drawn.append(rect(MARGIN, y, filled, BAR, FILL, Math.min(BAR / 2, filled / 2)));
      }
      y += BAR;
      said.add(words.say("poll.chart.answer", answer, percent));
    }
  }

  private void text(String text, int letters, int height, String size, String weight, String ink) {
    for (String line : lines(text, letters)) {
      y += height;
      drawn.append(written(line, MARGIN, y - height / 4, size, weight, ink, "start"));
    }
    y += GAP / 2;
  }

  private void right(String text, int top) {
    drawn.append(written(text, WIDTH - MARGIN, top + LINE - LINE / 4, "15", "600", INK, "end"));
  }

  private static String written(
      String line, int x, int bottom, String size, String weight, String ink, String anchor) {
    return "<text x=\""
        + x
        + "\" y=\""
        + bottom
        + "\" font-size=\""
        + size
        + "\" font-weight=\""
        + weight
        + "\" fill=\""
        + ink
        + "\" text-anchor=\""
        + anchor
        + "\">"
        + escaped(line)
        + "</text>\n";
  }

  private static String rect(int x, int top, int width, int height, String fill, int round) {
    return "<rect x=\""
        + x
        + "\" y=\""
        + top
        + "\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" rx=\""
        + round
        + "\" fill=\""
        + fill
        + "\"/>\n";
  }

  /** At words where there are some, else anywhere. */
  static List<String> lines(String text, int letters) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (rest.codePointCount(0, rest.length()) > letters) {
      int end = rest.offsetByCodePoints(0, letters);
      int space = rest.lastIndexOf(' ', end);
      int cut = space > end / 2 ? space : end;
      lines.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
