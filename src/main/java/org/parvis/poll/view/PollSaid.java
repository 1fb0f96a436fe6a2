package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.poll.PollCard;
import org.parvis.poll.PollResults;
import org.parvis.poll.QuestionCard;
import org.parvis.poll.Saying;
import org.parvis.shared.Page;

/** The answers in words to a question. */
@Named
@RequestScoped
public class PollSaid extends AnswerListing<Saying> {

  @Inject private PollResults results;
  @Inject private Viewer viewer;

  @Override
  protected Optional<PollCard> told(long id) {
    return results.ofQuestion(viewer, id).filter(PollCard::told);
  }

  @Override
  protected Page<Saying> page(PollCard ofPoll, long id, String from, int size) {
    return results.words(viewer, ofPoll, id, from, size);
  }

  public QuestionCard getQuestion() {
    return getPoll().question(id()).orElseThrow();
  }
}
