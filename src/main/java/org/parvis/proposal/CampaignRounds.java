package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.activity.Verb;
import org.parvis.content.Content;
import org.parvis.person.Person;
import org.parvis.storage.Sql;

/** What the timer of calls for ideas does, one transaction each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CampaignRounds {

  /** Who names what was merged into another idea of the same call names that one; once. */
  private static final String NAMED =
      "select s.proposal_id, count(distinct f.person_id) from campaign_favourite f"
          + " join campaign_idea i on i.proposal_id = f.proposal_id"
          + " join proposal p on p.id = i.proposal_id"
          + " join campaign_idea s on s.campaign_id = i.campaign_id"
          + " and s.proposal_id = coalesce(p.merged_into, p.id)"
          + " join proposal t on t.id = s.proposal_id"
          + " where i.campaign_id = ? and f.person_id <> t.author_id group by s.proposal_id";

  @PersistenceContext private EntityManager em;
  @Inject private CampaignRules rules;

  /** The ids of those whose time is over, the longest waiting first. */
  public List<Long> due(Instant now, int most) {
    return em.createQuery(
            "select p.id from Campaign p where p.closedAt is null and p.judgedAt <= :now"
                + " and p.content.deletedAt is null order by p.judgedAt, p.id",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Ends one whose time is over: says which ideas are the best, and who hears of it; once. */
  public void close(long id, Instant now) {
    Campaign known = em.find(Campaign.class, id);
    if (known == null) {
      return;
    }
    em.find(Person.class, known.content().authorId(), LockModeType.PESSIMISTIC_WRITE);
    Campaign campaign = em.find(Campaign.class, id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(campaign);
    Content content = campaign.content();
    if (!campaign.isToClose(now) || content.isDeleted()) {
      return;
    }
    campaign.close(now);
    Podium podium = count(campaign);
    ideas(id).forEach(idea -> score(idea, podium));
    forgetWhoNamedWhat(id);
    comeUp(content, now);
    rules.tell(Verb.AWARDED, content.authorId(), content, Set.of(), now);
    podium.votes().keySet().stream()
        .sorted()
        .filter(idea -> Integer.valueOf(1).equals(podium.place(idea)))
        .forEach(idea -> tellWinner(content, idea, now));
  }

  /** Holds each idea that stands, so that nobody supports it meanwhile. */
  private Podium count(Campaign campaign) {
    Map<Long, Long> votes = new HashMap<>();
    Map<Long, Long> named = campaign.isByJury() ? named(campaign.id()) : Map.of();
    for (long id : standing(campaign.id())) {
      Proposal idea = em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
      votes.put(id, campaign.isByJury() ? named.getOrDefault(id, 0L) : idea.supporters());
    }
    return new Podium(votes);
  }

  private Map<Long, Long> named(long id) {
    Map<Long, Long> named = new HashMap<>();
    new Sql().add(NAMED, id).rows(em).forEach(row -> named.put(row.number(0), row.number(1)));
    return named;
  }

  private List<Long> standing(long id) {
    return em.createQuery(
            "select i.proposalId from CampaignIdea i, Proposal p, Content c"
                + " where i.campaignId = :campaign and p.id = i.proposalId and c.id = i.proposalId"
                + " and p.mergedInto is null and c.deletedAt is null order by i.proposalId",
            Long.class)
        .setParameter("campaign", id)
        .getResultList();
  }

  private List<CampaignIdea> ideas(long id) {
    return em.createQuery(
            "select i from CampaignIdea i where i.campaignId = :campaign", CampaignIdea.class)
        .setParameter("campaign", id)
        .getResultList();
  }

  private static void score(CampaignIdea idea, Podium podium) {
    Long votes = podium.votes().get(idea.proposalId());
    if (votes != null) {
      idea.score(votes, podium.place(idea.proposalId()));
    }
  }

  private void forgetWhoNamedWhat(long id) {
    em.createQuery(
            "delete from CampaignFavourite f where f.proposalId in"
                + " (select i.proposalId from CampaignIdea i where i.campaignId = :campaign)")
        .setParameter("campaign", id)
        .executeUpdate();
  }

  /** Among what happened last, its card stands first. */
  private void comeUp(Content content, Instant now) {
    new Sql()
        .add("update content set last_activity_at = ? where id = ?", now, content.id())
        .add(" and last_activity_at < ?", now)
        .change(em);
  }

  private void tellWinner(Content content, long idea, Instant now) {
    Content won = em.find(Content.class, idea);
    rules.tell(Verb.WON, content.authorId(), won, Set.of(won.authorId()), now);
  }
}
