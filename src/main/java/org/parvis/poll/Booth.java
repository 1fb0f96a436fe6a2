package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.parvis.content.Content;
import org.parvis.person.Person;

/**
 * Where a poll is set up and ballots are cast, openly or in secret.
 *
 * <p>Whoever calls holds the poll until the transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Booth {

  @PersistenceContext private EntityManager em;
  @Inject private Papers papers;
  @Inject private Urn urn;

  /**
   * Hangs a poll on its label.
   *
   * @param draft checked
   */
  void setUp(Content content, PollDraft draft) {
    Poll poll = new Poll(content, draft);
    em.persist(poll);
    em.flush();
    em.persist(new PollLabel(content.id(), content.id()));
    Paper paper = papers.write(content.id(), draft.questions());
    if (poll.isSecret()) {
      urn.prepare(poll, paper);
    }
  }

  /**
   * Takes a ballot. In an open poll a second one takes the place of the first.
   *
   * @throws PollRefused if it is over, already cast in secret, or not filled in as it should be
   */
  void cast(Poll poll, Paper paper, Person voter, Ballot ballot, Instant now) {
    poll.refuseClosed(now);
    Map<PollOption, Integer> chosen = paper.chosen(ballot);
    Map<Long, String> said = paper.texts(ballot);
    PollVoter.Key key = new PollVoter.Key(poll.id(), voter.id());
    boolean again = em.find(PollVoter.class, key) != null;
    if (!again) {
      poll.count(now);
      // Who reads holds the poll and then its answers: who writes in another order would deadlock.
      em.flush();
      em.persist(new PollVoter(key));
    } else if (poll.isSecret()) {
      throw PollRefused.cast();
    }
    if (poll.isSecret()) {
      urn.put(poll, paper, SecretBallot.of(paper, chosen, said, poll.breakdown().of(voter)));
    } else {
      papers.fill(paper, voter.viewer(), chosen, said, again);
    }
  }
}
