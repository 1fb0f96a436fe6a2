package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.poll.Chooser;
import org.parvis.poll.OptionCard;
import org.parvis.poll.PollCard;
import org.parvis.poll.PollResults;
import org.parvis.poll.QuestionCard;
import org.parvis.shared.Page;

/** Who chose an answer of an open poll. */
@Named
@RequestScoped
public class PollWho extends AnswerListing<Chooser> {

  @Inject private PollResults results;
  @Inject private Viewer viewer;

  @Override
  protected Optional<PollCard> told(long id) {
    return results.ofOption(viewer, id).filter(PollCard::isNamed);
  }

  @Override
  protected Page<Chooser> page(PollCard ofPoll, long id, String from, int size) {
    return results.who(viewer, ofPoll, id, from, size);
  }

  public QuestionCard getQuestion() {
    return getPoll().offering(id()).orElseThrow();
  }

  public OptionCard getOption() {
    return getQuestion().option(id()).orElseThrow();
  }
}
