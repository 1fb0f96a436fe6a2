package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.Viewer;
import org.parvis.poll.Chooser;
import org.parvis.poll.OptionCard;
import org.parvis.poll.PollResults;
import org.parvis.poll.QuestionCard;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** Who chose an answer of an open poll. */
@Named
@RequestScoped
public class PollWho {

  private static final int SIZE = 50;

  @Inject private PollResults results;
  @Inject private Viewer viewer;

  private String key;
  private String after;
  private org.parvis.poll.PollCard poll;
  private Page<Chooser> page;

  /** With nothing to tell, the same answer as for one that never was. */
  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    poll =
        results
            .ofOption(viewer, Long.parseLong(key))
            .filter(card -> card.told() && !card.isSecret())
            .orElseThrow(NotFound::new);
    page = results.who(viewer, Long.parseLong(key), after, SIZE);
  }

  public org.parvis.poll.PollCard getPoll() {
    return poll;
  }

  public List<Chooser> getRows() {
    return page.rows();
  }

  /** Where the next page starts, null after the last. */
  public String getNext() {
    return page.next();
  }

  public QuestionCard getQuestion() {
    return poll.questions().stream()
        .filter(question -> question.options().stream().anyMatch(this::isAsked))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public OptionCard getOption() {
    return getQuestion().options().stream().filter(this::isAsked).findFirst().orElseThrow();
  }

  private boolean isAsked(OptionCard option) {
    return option.id() == Long.parseLong(key);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
