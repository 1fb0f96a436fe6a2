package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** What the labels of calls for ideas, and of what was submitted to them, may not do. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CampaignRules {

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Event<Activity> activities;

  /**
   * The call, held until the transaction ends.
   *
   * @throws NotFound if the viewer does not see it
   * @throws org.parvis.audience.Archived if where it stands can only be read
   */
  Campaign held(Viewer viewer, long id) {
    Content content = contents.writable(viewer, id);
    Campaign campaign = em.find(Campaign.class, content.id(), LockModeType.PESSIMISTIC_WRITE);
    if (campaign == null) {
      throw new NotFound();
    }
    return campaign;
  }

  /**
   * Between the end of a vote and its count, nothing changes; whoever counts holds the idea, and so
   * does who asks.
   *
   * @throws CampaignRefused if its call is being counted
   */
  void refuseWhileCounted(Proposal proposal, Instant now) {
    CampaignIdea idea = em.find(CampaignIdea.class, proposal.id());
    Campaign campaign = idea == null ? null : em.find(Campaign.class, idea.campaignId());
    if (campaign != null && campaign.isToClose(now) && !campaign.content().isDeleted()) {
      throw CampaignRefused.judged();
    }
  }

  void tell(Verb verb, long actorId, Content content, Set<Long> people, Instant at) {
    activities.fire(
        new Activity(verb, actorId, content.id(), null, content.audience().id(), people, at));
  }

  /**
   * What its label does with it.
   *
   * @throws CampaignRefused if who had to do with it did so for other words, or before others
   */
  void follow(@Observes Activity activity) {
    if (activity.commentId() != null) {
      return;
    }
    if (activity.verb() == Verb.EDITED) {
      edit(activity.contentId());
    } else if (activity.verb() == Verb.MOVED) {
      move(activity.contentId());
    }
  }

  private void edit(long contentId) {
    Campaign campaign = em.find(Campaign.class, contentId);
    if (campaign != null) {
      if (campaign.isClosed()) {
        throw CampaignRefused.settled();
      }
      Text.required(
          campaign.content().title(), Content.LONGEST_TITLE, "proposal.campaign.field.title");
    }
  }

  private void move(long contentId) {
    Campaign campaign = em.find(Campaign.class, contentId);
    boolean taken = campaign != null && (campaign.isByJury() || hasIdeas(contentId));
    if (taken || em.find(CampaignIdea.class, contentId) != null) {
      throw CampaignRefused.moved();
    }
  }

  private boolean hasIdeas(long id) {
    return !em.createQuery(
            "select i.proposalId from CampaignIdea i where i.campaignId = :campaign", Long.class)
        .setParameter("campaign", id)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
