package org.parvis.poll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.audience.Audience;
import org.parvis.poll.Poll;
import org.parvis.poll.PollDraft;
import org.parvis.poll.PollQuestion;
import org.parvis.poll.QuestionDraft;

/** What someone types is the poll that they mean. */
class PollFormTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void aQuestionWithItsAnswersIsEnough() {
    PollDraft draft = draft(Map.of("question0", "Where?", "answers0", "Here\nThere"));

    assertThat(draft.title()).isEqualTo("Where?");
    assertThat(draft.questions())
        .containsExactly(new QuestionDraft(PollQuestion.Kind.SINGLE, "Where?", "Here\nThere", 0));
    assertThat(draft.secrecy()).isEqualTo(Poll.Secrecy.OPEN);
    assertThat(draft.results()).isEqualTo(Poll.Results.VOTED);
    assertThat(draft.breakdown()).isEqualTo(Poll.Breakdown.NONE);
    assertThat(draft.additions()).isEqualTo(Poll.Additions.AUTHOR);
    assertThat(draft.ordering()).isEqualTo(Poll.Ordering.GIVEN);
  }

  @Test
  void severalQuestionsHaveANameForTheWhole() {
    PollDraft draft =
        draft(
            Map.of(
                "title", "The move",
                "question0", "When?",
                "kind0", "DATE",
                "answers0", "2027-01-15",
                "most0", "2",
                "question2", "How?",
                "kind2", "TEXT"));

    assertThat(draft.title()).isEqualTo("The move");
    assertThat(draft.questions())
        .containsExactly(
            new QuestionDraft(PollQuestion.Kind.DATE, "When?", "2027-01-15", 2),
            new QuestionDraft(PollQuestion.Kind.TEXT, "How?", "", 0));
  }

  @Test
  void ofOneQuestionThatIsLeftTheNameIsItsOwn() {
    Map<String, String> fields =
        Map.of("title", "Forgotten", "question0", "", "question1", "Tea?", "kind1", "YES_NO");

    assertThat(draft(fields).title()).isEqualTo("Tea?");
    assertThat(draft(fields).questions()).hasSize(1);
  }

  @Test
  void itClosesWhenAClockOfTheAuthorSaysSo() {
    assertThat(draft(Map.of("closes", "2027-01-15T18:00")).closesAt())
        .isEqualTo(Instant.parse("2027-01-15T17:00:00Z"));
    assertThat(draft(Map.of("closes", "soon")).closesAt()).isNull();
    assertThat(draft(Map.of()).closesAt()).isNull();
    assertThat(draft(Map.of("closes", "2027-03-28T02:30")).closesAt())
        .as("an hour that no clock shows")
        .isNull();
  }

  @Test
  void nonsenseCountsAsWhatIsProposed() {
    PollDraft draft =
        draft(
            Map.of(
                "question0", "Tea?",
                "kind0", "ESSAY",
                "most0", "-1",
                "secrecy", "secret",
                "results", "never",
                "additions", "on"));

    assertThat(draft.questions())
        .containsExactly(new QuestionDraft(PollQuestion.Kind.SINGLE, "Tea?", "", 0));
    assertThat(draft.secrecy()).isEqualTo(Poll.Secrecy.OPEN);
    assertThat(draft.results()).isEqualTo(Poll.Results.VOTED);
    assertThat(draft.additions()).isEqualTo(Poll.Additions.AUTHOR);
    assertThat(form(Map.of("place", "here")).place()).isEqualTo(Audience.COMPANY);
  }

  @Test
  void whatItHasNoFieldForIsLeftOut() {
    PollForm form =
        form(Map.of("question0", "Tea?", "author", "7", "token", "x", "question10", "Eleventh?"));

    assertThat(form.fields()).containsOnlyKeys("question0");
    assertThat(form.questions()).hasSize(1);
  }

  @Test
  void oneQuestionMoreIsOneMore() {
    assertThat(form(Map.of("question0", "Tea?", "more", "yes")).questions())
        .extracting(QuestionForm::text)
        .containsExactly("Tea?", "");
    Map<String, String> ten = new HashMap<>(Map.of("more", "yes"));
    IntStream.range(0, PollDraft.MOST).forEach(at -> ten.put("question" + at, "Tea?"));
    assertThat(form(ten).questions()).hasSize(PollDraft.MOST);
    assertThat(form(ten).isRoomForMore()).isFalse();
  }

  @Test
  void anEmptyFormHasAsManyQuestionsAsOneWants() {
    LocalDateTime closes = LocalDateTime.of(2027, 1, 15, 18, 0);

    assertThat(PollForm.blank(3, 1, "key", closes).questions()).hasSize(3);
    assertThat(PollForm.blank(0, 1, "key", closes).questions()).hasSize(1);
    assertThat(PollForm.blank(99, 1, "key", closes).questions()).hasSize(PollDraft.MOST);
    assertThat(PollForm.blank(1, 1, "key", closes).closes()).isEqualTo("2027-01-15T18:00");
  }

  private static PollDraft draft(Map<String, String> fields) {
    return form(fields).draft(PARIS);
  }

  private static PollForm form(Map<String, String> fields) {
    Map<String, List<String>> sent = new HashMap<>();
    fields.forEach((name, value) -> sent.put(name, List.of(value)));
    return PollForm.of(sent);
  }
}
