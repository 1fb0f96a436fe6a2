package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.content.Participants;

/** Who submitted an idea to a call, or judged one: told which has won, unless it is theirs. */
@ApplicationScoped
@Transactional
public class Contestants implements Participants {

  private static final List<String> WHO =
      List.of(
          "select p.authorId from CampaignIdea i, Proposal p where i.campaignId = :campaign"
              + " and p.id = i.proposalId",
          "select j.personId from CampaignJuror j where j.campaignId = :campaign",
          "select o.personId from CampaignIdea i, ProposalOpinion o, Campaign m"
              + " where i.campaignId = :campaign and o.proposalId = i.proposalId"
              + " and o.view = org.parvis.proposal.ProposalOpinion.View.FOR"
              + " and m.id = i.campaignId and m.way = org.parvis.proposal.Campaign.Way.VOTE");

  private static final String WINNERS =
      "select p.authorId from CampaignIdea i, Proposal p where i.campaignId = :campaign"
          + " and i.place = 1 and p.id = i.proposalId";

  @PersistenceContext private EntityManager em;

  @Override
  public Set<Long> of(long contentId) {
    Set<Long> all = new TreeSet<>();
    WHO.forEach(who -> all.addAll(people(who, contentId)));
    all.removeAll(people(WINNERS, contentId));
    return all;
  }

  private List<Long> people(String who, long contentId) {
    return em.createQuery(who, Long.class).setParameter("campaign", contentId).getResultList();
  }
}
