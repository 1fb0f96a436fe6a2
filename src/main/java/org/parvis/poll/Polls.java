package org.parvis.poll;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.Publisher;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** Asks colleagues, and takes their answers. */
@Stateless
public class Polls {

  static final int LONGEST_DECISION = 2000;

  @PersistenceContext private EntityManager em;
  @Inject private Publisher publisher;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private Papers papers;
  @Inject private Booth booth;
  @Inject private Ballots ballots;
  @Inject private Turnstile turnstile;
  @Inject private Closing closing;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /**
   * Publishes a poll, once for each key.
   *
   * @return its id
   * @throws PollRefused if nobody could answer it
   * @throws NotFound if the viewer is not in the audience
   */
  public long ask(Viewer viewer, long audienceId, PollDraft typed, SubmitKey key) {
    PollDraft draft = typed.checked(clock.instant());
    Content content =
        publisher.publish(
            viewer,
            audienceId,
            Content.Kind.POLL,
            draft.heading(),
            draft.words(),
            draft.format(),
            key);
    if (content.kind() != Content.Kind.POLL) {
      throw new NotFound();
    }
    if (em.find(Poll.class, content.id()) == null) {
      booth.setUp(content, draft);
    }
    return content.id();
  }

  /**
   * Votes. In an open poll whoever votes again changes their mind; a secret ballot stays as it was
   * cast. Whoever comes without a transaction waits for their turn before they begin one.
   *
   * @throws PollRefused if it is over, already cast, not filled in as it should be, or too many
   *     vote at this moment
   * @throws NotFound if the viewer does not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void vote(Viewer viewer, long id, Ballot ballot) {
    inTurn(id, () -> ballots.cast(viewer, id, ballot));
  }

  /**
   * Takes the vote back; of an open poll alone. A second time does nothing.
   *
   * @throws PollRefused if it is over, a secret ballot was cast, or too many vote at this moment
   * @throws NotFound if the viewer does not see it
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void withdraw(Viewer viewer, long id) {
    inTurn(id, () -> ballots.withdraw(viewer, id));
  }

  private void inTurn(long id, Runnable act) {
    if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      turnstile.pass(id, act);
    } else {
      act.run();
    }
  }

  /**
   * Offers one answer more.
   *
   * @throws PollRefused if others than its author add none, it is over, or has it already
   * @throws NotFound if the viewer does not see it
   */
  public void add(Viewer viewer, long id, long questionId, String typed) {
    turn.of(viewer);
    Poll poll = held(viewer, id);
    Instant now = clock.instant();
    poll.refuseClosed(now);
    if (!poll.isOpenToAdditions()) {
      throw PollRefused.additions();
    }
    papers.add(papers.of(id), questionId, typed, viewer);
    tell(Verb.VOTED, viewer, poll, now);
  }

  /**
   * Ends it before its time; a second time does nothing.
   *
   * @throws NotFound if it is not the viewer's own, nor stands where they animate
   */
  public void close(Viewer viewer, long id) {
    turn.of(viewer, contents.writable(viewer, id).authorId());
    Poll poll = held(viewer, id);
    refuseOthers(viewer, poll);
    closing.close(poll, clock.instant());
  }

  /**
   * Says what was decided; nothing takes it back.
   *
   * @throws PollRefused if it is still open
   * @throws NotFound if it is not the viewer's own, nor stands where they animate
   */
  public void decide(Viewer viewer, long id, String typed) {
    turn.of(viewer);
    Poll poll = held(viewer, id);
    refuseOthers(viewer, poll);
    Instant now = clock.instant();
    if (!poll.isClosed()) {
      throw PollRefused.open();
    }
    boolean first = poll.isDecisionOwed();
    poll.decide(Text.optionalLines(typed, LONGEST_DECISION, "poll.field.decision"), now);
    tell(Verb.VOTED, viewer, poll, now);
    if (first && !poll.isDecisionOwed()) {
      Content content = poll.content();
      activities.fire(
          new Activity(
              Verb.SETTLED, content.authorId(), content.id(), content.audience().id(), now));
    }
  }

  private void refuseOthers(Viewer viewer, Poll poll) {
    Content content = poll.content();
    if (!content.isBy(viewer.id()) && !audiences.animates(viewer, content.audience().id())) {
      throw new NotFound();
    }
  }

  private Poll held(Viewer viewer, long id) {
    Content content = contents.writable(viewer, id);
    Poll poll = em.find(Poll.class, content.id(), LockModeType.PESSIMISTIC_WRITE);
    if (poll == null) {
      throw new NotFound();
    }
    return poll;
  }

  private void tell(Verb verb, Viewer viewer, Poll poll, Instant at) {
    long place = poll.content().audience().id();
    for (long label : labels(poll)) {
      activities.fire(new Activity(verb, viewer.id(), label, place, at));
    }
  }

  private List<Long> labels(Poll poll) {
    return poll.isClosed()
        ? em.createQuery("select l.contentId from PollLabel l where l.pollId = :poll", Long.class)
            .setParameter("poll", poll.id())
            .getResultList()
        : List.of(poll.id());
  }
}
