package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.Publisher;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;

/**
 * Ends polls: counts a secret one, destroys what could tell more, and publishes what came of it.
 *
 * <p>Whoever calls holds the author and the poll until the transaction ends.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Closing {

  @PersistenceContext private EntityManager em;
  @Inject private Papers papers;
  @Inject private Urn urn;
  @Inject private Publisher publisher;
  @Inject private Audiences audiences;
  @Inject private Event<Activity> activities;

  /** A second time does nothing. */
  void close(Poll poll, Instant now) {
    if (poll.isClosed()) {
      return;
    }
    end(poll, now);
    Content content = poll.content();
    if (!content.isDeleted()) {
      publish(poll, content);
      tell(Verb.CLOSED, content, now);
      if (poll.isDecisionOwed()) {
        tell(Verb.OWED, content, now);
      }
    }
  }

  /** Reminds who asked, where nothing was decided yet, or nobody was told. */
  void remind(Poll poll, Instant now) {
    if (poll.isDecisionOwed() && !poll.content().isDeleted()) {
      tell(Verb.OWED, poll.content(), now);
    }
    poll.remind(now);
  }

  private void tell(Verb verb, Content content, Instant now) {
    activities.fire(
        new Activity(verb, content.authorId(), content.id(), content.audience().id(), now));
  }

  /** Counts it, and tells nobody. */
  void end(Poll poll, Instant at) {
    em.lock(poll, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    // In the order in which it is read, as in the booth.
    em.flush();
    poll.close(at, poll.isSecret() ? count(poll) : Poll.Outcome.COUNTED);
  }

  private void publish(Poll poll, Content content) {
    Person author = em.find(Person.class, content.authorId());
    if (!author.isActive() || !audiences.mayWrite(author.viewer(), content.audience().id())) {
      return;
    }
    Content result =
        publisher.publish(
            author.viewer(),
            content.audience().id(),
            Content.Kind.RESULT,
            content.title(),
            null,
            null,
            new SubmitKey("poll-result-" + poll.id()));
    if (em.find(PollLabel.class, result.id()) == null) {
      em.persist(new PollLabel(result.id(), poll.id()));
    }
  }

  private Poll.Outcome count(Poll poll) {
    Poll.Outcome outcome = Poll.Outcome.TOO_FEW;
    if (poll.voters() >= Poll.FEWEST) {
      Paper paper = papers.of(poll.id());
      Optional<Urn.Contents> contents = urn.open(poll, paper);
      contents.ifPresent(it -> keep(poll, paper, it));
      outcome = contents.isPresent() ? Poll.Outcome.COUNTED : Poll.Outcome.LOST;
    }
    urn.destroy(poll);
    return outcome;
  }

  private void keep(Poll poll, Paper paper, Urn.Contents contents) {
    List<PollOption> options = paper.options();
    Tally.Sums all = contents.tally().all();
    for (int i = 0; i < options.size(); i++) {
      options.get(i).add(all.votes()[i], all.points()[i]);
    }
    contents
        .texts()
        .forEach(
            (question, texts) -> {
              if (texts.size() >= Poll.FEWEST_TEXTS) {
                texts.forEach(text -> em.persist(new PollText(question, null, text)));
              }
            });
    if (poll.breakdown() != Poll.Breakdown.NONE) {
      keepGroups(poll, options, Groups.of(contents.tally().groups()));
    }
  }

  private void keepGroups(Poll poll, List<PollOption> options, List<Groups.Group> groups) {
    List<PollGroup> kept = new ArrayList<>();
    groups.forEach(group -> kept.add(new PollGroup(poll.id(), kept.size(), group)));
    kept.forEach(em::persist);
    em.flush();
    for (int g = 0; g < kept.size(); g++) {
      Tally.Sums sums = groups.get(g).sums();
      for (int i = 0; i < options.size(); i++) {
        PollShare.Key key = new PollShare.Key(kept.get(g).id(), options.get(i).id());
        em.persist(new PollShare(key, sums.votes()[i], sums.points()[i]));
      }
    }
  }
}
