package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.content.Content;
import org.parvis.shared.Text;

/** What its label may not do with a poll: who has answered answered this, and before these. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PollRules {

  private static final String FIELD = "poll.field.question";

  @PersistenceContext private EntityManager em;

  /**
   * @throws PollRefused if someone has answered another question, or for others
   */
  void follow(@Observes Activity activity) {
    if (activity.verb() == Verb.EDITED && activity.commentId() == null) {
      ask(activity.contentId());
    } else if (activity.verb() == Verb.MOVED) {
      Poll poll = em.find(Poll.class, activity.contentId());
      PollLabel label = em.find(PollLabel.class, activity.contentId());
      if (poll != null ? poll.voters() > 0 : label != null) {
        throw PollRefused.moved();
      }
    }
  }

  private void ask(long contentId) {
    Content content = em.find(Content.class, contentId);
    if (content == null || content.kind() != Content.Kind.POLL) {
      return;
    }
    List<PollQuestion> questions =
        em.createQuery("select q from PollQuestion q where q.pollId = :poll", PollQuestion.class)
            .setParameter("poll", contentId)
            .getResultList();
    if (questions.size() == 1 && !questions.get(0).text().equals(content.title())) {
      if (em.find(Poll.class, contentId).voters() > 0) {
        throw PollRefused.asked();
      }
      questions.get(0).ask(Text.required(content.title(), PollQuestion.LONGEST, FIELD));
    }
  }
}
