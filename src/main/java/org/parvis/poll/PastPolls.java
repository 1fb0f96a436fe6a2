package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.content.Content;
import org.parvis.person.Person;

/**
 * Polls that were asked and answered before this portal could see it: those of an invented company.
 * Nobody is told of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PastPolls {

  @PersistenceContext private EntityManager em;
  @Inject private Papers papers;
  @Inject private Booth booth;
  @Inject private Closing closing;

  /**
   * How someone answered.
   *
   * @param chosen for each question, the places of what they chose among what it offers, from 0 on
   * @param texts for each question, what they said, or null
   */
  public record Vote(Person voter, List<List<Integer>> chosen, List<String> texts) {}

  /** Hangs a poll on a label that is published already. */
  public void ask(Content content, PollDraft typed) {
    booth.setUp(content, typed.checked(content.publishedAt()));
  }

  public void answer(Content content, List<Vote> votes) {
    Poll poll = em.find(Poll.class, content.id());
    Paper paper = papers.of(poll.id());
    for (Vote vote : votes) {
      booth.cast(poll, paper, vote.voter(), ballot(paper, vote), content.publishedAt());
    }
  }

  /**
   * Ends one.
   *
   * @param result the label of what came of it
   * @param decision what was decided, null for nothing yet
   */
  public void end(Content content, Content result, String decision) {
    Poll poll = em.find(Poll.class, content.id());
    closing.end(poll, result.publishedAt());
    em.persist(new PollLabel(result.id(), poll.id()));
    poll.decide(decision, result.publishedAt());
  }

  private static Ballot ballot(Paper paper, Vote vote) {
    Map<Long, List<Long>> options = new HashMap<>();
    Map<Long, String> texts = new HashMap<>();
    for (int i = 0; i < paper.questions().size(); i++) {
      PollQuestion question = paper.questions().get(i);
      List<PollOption> offered = paper.options(question);
      options.put(
          question.id(), vote.chosen().get(i).stream().map(at -> offered.get(at).id()).toList());
      texts.put(question.id(), vote.texts().get(i));
    }
    return new Ballot(options, texts);
  }
}
