package org.parvis.poll.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.parvis.poll.AnswerWords;
import org.parvis.poll.PollQuestion;
import org.parvis.shared.Wording;

/** What answers are called in the language of the page. */
@Named
@ApplicationScoped
public class PollWords {

  public String answer(PollQuestion.Kind kind, String text) {
    return new AnswerWords(wording()).of(kind, text);
  }

  /** A share as it is written: {@code 58 %}. */
  public String percent(Integer percent) {
    return percent == null ? "" : wording().say("poll.percent", percent);
  }

  /** A mean as it is written: {@code 3,8}. */
  public String mean(Double mean) {
    return mean == null ? "" : wording().say("poll.mean", mean);
  }

  private static Wording wording() {
    return Wording.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
  }
}
