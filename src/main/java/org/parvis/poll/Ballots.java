package org.parvis.poll;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Takes ballots and gives them back; each is a transaction, in which the poll is held last, and
 * what can be done before is, as all who vote in it wait for each other there.
 */
@Stateless
public class Ballots {

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Papers papers;
  @Inject private Booth booth;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /**
   * As {@link Polls#vote} says.
   *
   * @throws PollRefused if it is over, already cast, or not filled in as it should be
   * @throws NotFound if the viewer does not see it
   */
  public void cast(Viewer viewer, long id, Ballot ballot) {
    Person voter = turn.of(viewer);
    Content content = contents.writable(viewer, id);
    tell(viewer, content, clock.instant());
    // Of open polls the answers are counted up, so that their paper is read once the poll is held.
    Optional<Paper> printed = isPrinted(id) ? Optional.of(papers.of(id)) : Optional.empty();
    Poll poll = held(id);
    booth.cast(poll, printed.orElseGet(() -> papers.of(id)), voter, ballot, clock.instant());
  }

  /** Whether nobody changes its paper while people vote. */
  private boolean isPrinted(long id) {
    return em.createQuery(
            "select p.secrecy from Poll p where p.id = :id and p.additions = :author",
            Poll.Secrecy.class)
        .setParameter("id", id)
        .setParameter("author", Poll.Additions.AUTHOR)
        .getResultList()
        .contains(Poll.Secrecy.SECRET);
  }

  /**
   * As {@link Polls#withdraw} says.
   *
   * @throws PollRefused if it is over, or a secret ballot was cast
   * @throws NotFound if the viewer does not see it
   */
  public void withdraw(Viewer viewer, long id) {
    turn.of(viewer);
    Content content = contents.writable(viewer, id);
    Poll poll = held(id);
    Instant now = clock.instant();
    poll.refuseClosed(now);
    PollVoter voter = em.find(PollVoter.class, new PollVoter.Key(id, viewer.id()));
    if (voter == null) {
      return;
    }
    if (poll.isSecret()) {
      throw PollRefused.cast();
    }
    Paper paper = papers.of(id);
    poll.discount();
    // In the order in which it is read, as in the booth.
    em.flush();
    papers.clear(paper, viewer);
    em.remove(voter);
    tell(viewer, content, now);
  }

  private Poll held(long id) {
    Poll poll = em.find(Poll.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (poll == null) {
      throw new NotFound();
    }
    return poll;
  }

  private void tell(Viewer viewer, Content content, Instant at) {
    activities.fire(
        new Activity(Verb.VOTED, viewer.id(), content.id(), content.audience().id(), at));
  }
}
