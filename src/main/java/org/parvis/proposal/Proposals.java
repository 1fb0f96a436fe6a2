package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
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

/** Puts proposals to colleagues’ opinion, and answers them. */
@Stateless
public class Proposals {

  static final int LONGEST_ANSWER = 4000;

  @PersistenceContext private EntityManager em;
  @Inject private Publisher publisher;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private ProposalRules rules;
  @Inject private ProposalDrafts drafts;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Publishes a proposal, once for each key; the draft of this key is one no more.
   *
   * @return its id
   * @throws NotFound if the viewer is not in the audience
   */
  public long submit(Viewer viewer, long audienceId, ProposalDraft draft, SubmitKey key) {
    draft.changed();
    draft.helped();
    turn.of(viewer);
    Content content =
        publisher.publish(
            viewer,
            audienceId,
            Content.Kind.PROPOSAL,
            draft.heading(),
            draft.why(),
            draft.format(),
            key);
    if (content.kind() != Content.Kind.PROPOSAL) {
      throw new NotFound();
    }
    if (em.find(Proposal.class, content.id()) == null) {
      Proposal proposal = new Proposal(content, draft, rules.dueFrom(content.publishedAt()));
      em.persist(proposal);
      em.flush();
      rules.index(proposal);
      rules.note(proposal, ProposalStep.Kind.ASKED, viewer.id(), null, content.publishedAt());
    }
    drafts.sent(viewer, key);
    return content.id();
  }

  /**
   * Says otherwise what it would change, and for whom.
   *
   * @throws ProposalRefused if it is under study or decided
   * @throws NotFound if it is another’s
   */
  public void change(Viewer viewer, long id, ProposalDraft draft) {
    turn.of(viewer);
    Proposal proposal = rules.held(viewer, id);
    if (!proposal.isBy(viewer.id())) {
      throw new NotFound();
    }
    proposal.refuseStudied();
    proposal.change(draft);
    rules.tell(Verb.VOTED, viewer, proposal, clock.instant());
  }

  /**
   * Takes it under study, or names someone else or another day.
   *
   * @param owner who owes the answer, by name or slug; null or blank for whoever animates the place
   * @param until when it is to be given
   * @param sponsor who hears of it when it is late, by name or slug; null or blank for whoever
   *     animates
   * @throws ProposalRefused if it is decided, or can’t be answered so
   * @throws NotFound for who does not animate the place
   */
  public void study(Viewer viewer, long id, String owner, Instant until, String sponsor) {
    turn.of(viewer);
    Proposal proposal = rules.held(viewer, id);
    rules.refuseWhoDoesNotAnimate(viewer, proposal);
    Long owes = named(owner, proposal);
    Long before = proposal.ownerId();
    Instant now = clock.instant();
    proposal.study(owes, until, named(sponsor, proposal), now);
    rules.note(proposal, ProposalStep.Kind.STUDIED, viewer.id(), null, now);
    rules.tell(Verb.STUDIED, viewer, proposal, now);
    if (owes != null && !owes.equals(before)) {
      rules.tell(Verb.CHARGED, viewer, proposal, owes, now);
    }
  }

  private Long named(String typed, Proposal proposal) {
    if (Text.line(typed).isEmpty()) {
      return null;
    }
    return audiences
        .called(typed, proposal.content().audience().id())
        .orElseThrow(ProposalRefused::person);
  }

  /**
   * Gives it back to everyone’s opinion.
   *
   * @throws ProposalRefused if it is not under study
   * @throws NotFound for who does not animate the place
   */
  public void reopen(Viewer viewer, long id) {
    turn.of(viewer);
    Proposal proposal = rules.held(viewer, id);
    rules.refuseWhoDoesNotAnimate(viewer, proposal);
    Instant now = clock.instant();
    proposal.reopen();
    rules.note(proposal, ProposalStep.Kind.REOPENED, viewer.id(), null, now);
    rules.tell(Verb.REOPENED, viewer, proposal, now);
  }

  /**
   * Answers it, with reasons.
   *
   * @throws ProposalRefused if it is decided already
   * @throws org.parvis.shared.InvalidText without a reason
   * @throws NotFound for who neither owes the answer nor animates the place
   */
  public void decide(Viewer viewer, long id, boolean yes, String reasons) {
    turn.of(viewer);
    Proposal proposal = rules.held(viewer, id);
    rules.refuseWhoDoesNotAnswer(viewer, proposal);
    Instant now = clock.instant();
    String words = rules.required(reasons, LONGEST_ANSWER, "proposal.field.answer");
    proposal.decide(yes, words, viewer.id(), now);
    rules.note(
        proposal,
        yes ? ProposalStep.Kind.ACCEPTED : ProposalStep.Kind.DECLINED,
        viewer.id(),
        words,
        now);
    rules.tell(Verb.DECIDED, viewer, proposal, now);
  }

  /**
   * Says what came of it.
   *
   * @throws ProposalRefused if it was not accepted
   * @throws org.parvis.shared.InvalidText without a word
   * @throws NotFound for who neither owes the answer nor animates the place
   */
  public void finish(Viewer viewer, long id, String outcome) {
    turn.of(viewer);
    Proposal proposal = rules.held(viewer, id);
    rules.refuseWhoDoesNotAnswer(viewer, proposal);
    Instant now = clock.instant();
    String words = rules.required(outcome, LONGEST_ANSWER, "proposal.field.outcome");
    proposal.finish(words, now);
    rules.note(proposal, ProposalStep.Kind.DONE, viewer.id(), words, now);
    rules.tell(Verb.ACHIEVED, viewer, proposal, now);
  }
}
