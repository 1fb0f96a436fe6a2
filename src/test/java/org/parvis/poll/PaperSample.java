package org.parvis.poll;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Papers as the database would give them, without it. */
final class PaperSample {

  private static final long POLL = 1;

  private final List<PollQuestion> questions = new ArrayList<>();
  private final List<PollOption> options = new ArrayList<>();
  private long id = 100;

  /** With a question more. */
  PaperSample and(PollQuestion.Kind kind, int offered) {
    return and(++id, kind, LongStream.range(0, offered).mapToObj(i -> ++id).toList());
  }

  /** With a question more, and options with these ids. */
  PaperSample and(long questionId, PollQuestion.Kind kind, List<Long> optionIds) {
    int most = optionIds.size();
    PollQuestion question = new PollQuestion(POLL, questions.size(), kind, "What?", most);
    number(question, questionId);
    questions.add(question);
    for (long optionId : optionIds) {
      PollOption option = new PollOption(questionId, options.size(), "Answer", null);
      number(option, optionId);
      options.add(option);
    }
    return this;
  }

  Paper paper() {
    return new Paper(questions, options);
  }

  private static void number(Object entity, long itsId) {
    try {
      Field field = entity.getClass().getDeclaredField("id");
      field.setAccessible(true);
      field.set(entity, itsId);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
