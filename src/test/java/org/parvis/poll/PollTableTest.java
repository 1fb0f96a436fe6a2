package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Page;

class PollTableTest {

  @Test
  void theTableHoldsWhatIsToldAndNoFormula() throws IOException {
    PollCard card =
        PollPictures.told(
            "=Which?",
            PollQuestion.Kind.SINGLE,
            new OptionCard(3, "+Red", 0, 3L, 75, true),
            new OptionCard(4, "Green, or so", 0, 1L, 25, false));
    QuestionCard ofGroup = card.questions().get(0);
    PollSheet sheet =
        new PollSheet(
            card, 1, false, List.of(new GroupCard("@Works", 5, List.of(ofGroup))), Map.of());

    assertThat(written(sheet).lines())
        .containsExactly(
            "\uFEFFQuestion,Who,Answer,Votes,Percent",
            "'=Which?,All voters,'+Red,3,75",
            "'=Which?,All voters,\"Green, or so\",1,25",
            "'=Which?,'@Works,'+Red,3,75",
            "'=Which?,'@Works,\"Green, or so\",1,25");
  }

  @Test
  void wordsOfASecretPollHaveNoName() throws IOException {
    PollCard card =
        PollPictures.card(
            "Why?",
            true,
            12,
            new QuestionCard(2, PollQuestion.Kind.TEXT, "Why?", 1, false, null, null, List.of()));

    assertThat(written(new PollSheet(card, 1, false, List.of(), Map.of())).lines())
        .contains("Why?,,'=Because,,");
  }

  @Test
  void daysAreSaidInTheLanguageOfTheReader() {
    AnswerWords words = new AnswerWords(org.parvis.shared.Wording.in(Locale.FRENCH));
    assertThat(words.of(PollQuestion.Kind.DATE, "2027-03-01")).isEqualTo("lundi 1er\u00a0mars");
    assertThat(words.of(PollQuestion.Kind.DATE, "2027-03-02T14:30"))
        .isEqualTo("mardi 2\u00a0mars à 14\u00a0h\u00a030");
    assertThat(words.of(PollQuestion.Kind.YES_NO, "NONE")).isEqualTo("Sans avis");
    assertThat(words.of(PollQuestion.Kind.SINGLE, "YES")).isEqualTo("YES");
  }

  private static String written(PollSheet sheet) throws IOException {
    StringWriter to = new StringWriter();
    new PollTable(sheet, Locale.ENGLISH)
        .write(
            to,
            (question, after, size) -> new Page<>(List.of(new Saying(7, "=Because", null)), null));
    return to.toString();
  }
}
