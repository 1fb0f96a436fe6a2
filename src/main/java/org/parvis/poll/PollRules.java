package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.content.Content;
import org.parvis.shared.Text;

/**
 * What becomes of a poll with its label: who has answered answered this, and before these people;
 * and without the poll there is no result.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PollRules {

  private static final String FIELD = "poll.field.question";

  @PersistenceContext private EntityManager em;
  @Inject private Event<Activity> activities;

  /**
   * @throws PollRefused if someone has answered another question, or for others
   */
  void follow(@Observes Activity activity) {
    if (activity.commentId() != null) {
      return;
    }
    switch (activity.verb()) {
      case EDITED -> ask(activity.contentId());
      case MOVED -> stay(activity.contentId());
      case DELETED, HIDDEN -> results(activity).forEach(result -> withdraw(result, activity));
      case RESTORED, SHOWN -> results(activity).forEach(result -> bringBack(result, activity));
      default -> {}
    }
  }

  private void ask(long contentId) {
    Content content = em.find(Content.class, contentId);
    if (content == null || content.kind() != Content.Kind.POLL) {
      return;
    }
    String title = Text.required(content.title(), PollQuestion.LONGEST, FIELD);
    List<PollQuestion> questions =
        em.createQuery("select q from PollQuestion q where q.pollId = :poll", PollQuestion.class)
            .setParameter("poll", contentId)
            .getResultList();
    if (questions.size() == 1 && !questions.get(0).text().equals(title)) {
      if (em.find(Poll.class, contentId).voters() > 0) {
        throw PollRefused.asked();
      }
      questions.get(0).ask(title);
    }
  }

  private void stay(long contentId) {
    Poll poll = em.find(Poll.class, contentId);
    if (poll == null ? em.find(PollLabel.class, contentId) != null : poll.voters() > 0) {
      throw PollRefused.moved();
    }
  }

  private List<Content> results(Activity activity) {
    return em.createQuery(
            "select c from PollLabel l, Content c where l.pollId = :poll and c.id = l.contentId"
                + " and c.kind = :result",
            Content.class)
        .setParameter("poll", activity.contentId())
        .setParameter("result", Content.Kind.RESULT)
        .getResultList();
  }

  private void withdraw(Content result, Activity activity) {
    if (!result.isDeleted()) {
      result.delete(activity.at());
      tell(Verb.DELETED, result, activity);
    }
  }

  private void bringBack(Content result, Activity activity) {
    if (result.isDeleted() && !result.isWithheld()) {
      result.restore();
      tell(Verb.RESTORED, result, activity);
    }
  }

  private void tell(Verb verb, Content result, Activity activity) {
    activities.fire(
        new Activity(verb, activity.actorId(), result.id(), activity.audienceId(), activity.at()));
  }
}
