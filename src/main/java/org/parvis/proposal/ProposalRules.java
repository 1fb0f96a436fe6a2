package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.person.Viewer;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** Who may do what with a proposal, and what its label may not do with it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProposalRules {

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private Event<Activity> activities;

  @Inject
  @ConfigProperty(name = "parvis.proposal.days", defaultValue = "30")
  private int days;

  /** When what is asked at this moment is to be answered. */
  Instant dueFrom(Instant asked) {
    return asked.plus(Duration.ofDays(days));
  }

  /**
   * The proposal, held until the transaction ends.
   *
   * @throws NotFound if the viewer does not see it
   * @throws org.parvis.audience.Archived if where it stands can only be read
   */
  Proposal held(Viewer viewer, long id) {
    Content content = contents.writable(viewer, id);
    Proposal proposal = em.find(Proposal.class, content.id(), LockModeType.PESSIMISTIC_WRITE);
    if (proposal == null) {
      throw new NotFound();
    }
    return proposal;
  }

  boolean animates(Viewer viewer, Proposal proposal) {
    return audiences.animates(viewer, proposal.content().audience().id());
  }

  /**
   * @throws NotFound for who does not animate the place
   */
  void refuseWhoDoesNotAnimate(Viewer viewer, Proposal proposal) {
    if (!animates(viewer, proposal)) {
      throw new NotFound();
    }
  }

  /**
   * @throws NotFound for who neither owes the answer nor animates the place
   */
  void refuseWhoDoesNotAnswer(Viewer viewer, Proposal proposal) {
    if (!proposal.isOwedBy(viewer.id())) {
      refuseWhoDoesNotAnimate(viewer, proposal);
    }
  }

  /**
   * Lines that must be there.
   *
   * @throws InvalidText if they are not, or are too long
   */
  String required(String typed, int longest, String fieldKey) {
    String words = Text.optionalLines(typed, longest, fieldKey);
    if (words == null) {
      throw InvalidText.missing(fieldKey);
    }
    return words;
  }

  /** Keeps that something became of it. */
  void note(Proposal proposal, ProposalStep.Kind kind, Long by, String words, Instant at) {
    em.persist(new ProposalStep(proposal, kind, by, words, at));
  }

  void tell(Verb verb, Viewer viewer, Proposal proposal, Instant at) {
    long place = proposal.content().audience().id();
    activities.fire(new Activity(verb, viewer.id(), proposal.id(), place, at));
  }

  void tell(Verb verb, Viewer viewer, Proposal proposal, long person, Instant at) {
    tell(verb, viewer.id(), proposal, Set.of(person), at);
  }

  void tell(Verb verb, long actorId, Proposal proposal, Set<Long> people, Instant at) {
    long place = proposal.content().audience().id();
    activities.fire(new Activity(verb, actorId, proposal.id(), null, place, people, at));
  }

  /** Lets it be found by the words of its title. */
  void index(Proposal proposal) {
    em.createQuery("delete from ProposalWord w where w.proposalId = :proposal")
        .setParameter("proposal", proposal.id())
        .executeUpdate();
    ProposalWord.of(proposal.id(), proposal.content().title()).forEach(em::persist);
  }

  /**
   * What its label does with it.
   *
   * @throws ProposalRefused if who had to do with it did so for other words, or before others
   */
  void follow(@Observes Activity activity) {
    if (activity.commentId() != null) {
      return;
    }
    switch (activity.verb()) {
      case EDITED -> edit(activity);
      case MOVED -> move(activity);
      case APPROVED -> publish(activity);
      default -> {
        // nothing of a proposal’s
      }
    }
  }

  private void edit(Activity activity) {
    Proposal proposal = em.find(Proposal.class, activity.contentId());
    if (proposal != null) {
      proposal.refuseStudied();
      Text.required(proposal.content().title(), Content.LONGEST_TITLE, "proposal.field.title");
      index(proposal);
    }
  }

  private void move(Activity activity) {
    Proposal proposal = em.find(Proposal.class, activity.contentId());
    if (proposal == null) {
      return;
    }
    if (!proposal.isUntouched() || !isAlone(proposal)) {
      throw ProposalRefused.moved();
    }
    proposal.followLabel();
  }

  private boolean isAlone(Proposal proposal) {
    return em.createQuery("select p.id from Proposal p where p.mergedInto = :proposal", Long.class)
        .setParameter("proposal", proposal.id())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void publish(Activity activity) {
    Proposal proposal = em.find(Proposal.class, activity.contentId());
    if (proposal != null) {
      proposal.askAnew(activity.at(), dueFrom(activity.at()));
    }
  }
}
