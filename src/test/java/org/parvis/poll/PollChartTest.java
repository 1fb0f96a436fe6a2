package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PollChartTest {

  @Test
  void thePictureSaysInWordsWhatItShows() {
    Document svg =
        svg(
            PollPictures.told(
                "More <plants> & \"light\"?",
                PollQuestion.Kind.YES_NO,
                new OptionCard(3, "YES", 0, 3L, 75, true),
                new OptionCard(4, "NO", 0, 1L, 25, false)));

    assertThat(text(svg, "title")).isEqualTo("More <plants> & \"light\"?");
    assertThat(text(svg, "desc")).isEqualTo("Yes: 75%. No: 25%. 4 voters");
    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(5);
  }

  @Test
  void anAnswerOfNobodyHasNoBar() {
    Document svg =
        svg(
            PollPictures.told(
                "Which?", PollQuestion.Kind.SINGLE, new OptionCard(3, "Red", 0, 0L, 0, false)));

    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(2);
  }

  @Test
  void longAnswersAreBrokenAtWordsOrAnywhere() {
    assertThat(PollChart.lines("one two three", 8)).containsExactly("one two", "three");
    assertThat(PollChart.lines("x".repeat(20), 8)).containsExactly("xxxxxxxx", "xxxxxxxx", "xxxx");
    assertThat(PollChart.lines("😀".repeat(9), 8)).containsExactly("😀".repeat(8), "😀");
  }

  private static String text(Document svg, String tag) {
    return svg.getElementsByTagName(tag).item(0).getTextContent();
  }

  private static Document svg(PollCard card) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(new PollChart(card, Locale.ENGLISH).svg())));
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
