package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.parvis.activity.Verb;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** What colleagues think of proposals, and who offers to help. */
@Stateless
public class Opinions {

  @PersistenceContext private EntityManager em;
  @Inject private ProposalRules rules;
  @Inject private CampaignRules campaigns;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Says what one thinks; again, to change one’s mind or one’s reason.
   *
   * @param reason null to keep the one that was given for the same view, blank for none
   * @throws ProposalRefused if it is decided, another one, or the viewer’s own
   * @throws NotFound if the viewer does not see it
   */
  public void give(Viewer viewer, long id, ProposalOpinion.View view, String reason) {
    Proposal proposal = open(viewer, id);
    if (proposal.isBy(viewer.id())) {
      throw ProposalRefused.own();
    }
    String why = Text.optional(reason, ProposalOpinion.LONGEST, "proposal.field.reason");
    Instant now = clock.instant();
    ProposalOpinion.Key key = new ProposalOpinion.Key(id, viewer.id());
    ProposalOpinion given = em.find(ProposalOpinion.class, key);
    if (given == null) {
      proposal.count(view, 1);
      heldAsItIsRead();
      em.persist(new ProposalOpinion(key, view, why, now));
    } else if (given.view() != view) {
      proposal.count(given.view(), -1);
      proposal.count(view, 1);
      heldAsItIsRead();
      given.change(view, why, now);
    } else if (reason != null) {
      given.change(view, why, now);
    } else {
      return;
    }
    rules.tell(Verb.VOTED, viewer, proposal, now);
  }

  /**
   * Takes it back; a second time does nothing.
   *
   * @throws ProposalRefused if it is decided, or another one
   * @throws NotFound if the viewer does not see it
   */
  public void takeBack(Viewer viewer, long id) {
    Proposal proposal = open(viewer, id);
    ProposalOpinion given =
        em.find(ProposalOpinion.class, new ProposalOpinion.Key(id, viewer.id()));
    if (given != null) {
      proposal.count(given.view(), -1);
      heldAsItIsRead();
      em.remove(given);
      rules.tell(Verb.VOTED, viewer, proposal, clock.instant());
    }
  }

  /**
   * Offers to help, also with what was accepted and is to be done; again, to say it otherwise.
   *
   * @param word null to keep the one that was said, blank for none
   * @throws ProposalRefused if nothing is to be done
   * @throws NotFound if the viewer does not see it
   */
  public void help(Viewer viewer, long id, String word) {
    Proposal proposal = underWay(viewer, id);
    String said = Text.optional(word, ProposalHelp.LONGEST, "proposal.field.help");
    ProposalHelp.Key key = new ProposalHelp.Key(id, viewer.id());
    ProposalHelp offered = em.find(ProposalHelp.class, key);
    if (offered == null) {
      proposal.countHelpers(1);
      heldAsItIsRead();
      em.persist(new ProposalHelp(key, said, clock.instant()));
    } else if (word != null) {
      offered.say(said);
    } else {
      return;
    }
    rules.tell(Verb.VOTED, viewer, proposal, clock.instant());
  }

  /**
   * Does not help after all; a second time does nothing.
   *
   * @throws ProposalRefused if nothing is to be done
   * @throws NotFound if the viewer does not see it
   */
  public void leave(Viewer viewer, long id) {
    Proposal proposal = underWay(viewer, id);
    ProposalHelp offered = em.find(ProposalHelp.class, new ProposalHelp.Key(id, viewer.id()));
    if (offered != null) {
      proposal.countHelpers(-1);
      heldAsItIsRead();
      em.remove(offered);
      rules.tell(Verb.VOTED, viewer, proposal, clock.instant());
    }
  }

  /** Who reads holds the proposal, then what they said of it; in another order they deadlock. */
  private void heldAsItIsRead() {
    em.flush();
  }

  private Proposal open(Viewer viewer, long id) {
    turn.of(viewer);
    Proposal proposal = rules.held(viewer, id);
    proposal.refuseDecided();
    campaigns.refuseWhileCounted(proposal, clock.instant());
    return proposal;
  }

  private Proposal underWay(Viewer viewer, long id) {
    turn.of(viewer);
    Proposal proposal = rules.held(viewer, id);
    if (!proposal.isAccepted()) {
      proposal.refuseDecided();
    }
    return proposal;
  }
}
