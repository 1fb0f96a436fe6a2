package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.Publisher;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Calls for ideas: asked, answered, and judged by those who are named. */
@Stateless
public class Campaigns {

  @PersistenceContext private EntityManager em;
  @Inject private Publisher publisher;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private Proposals proposals;
  @Inject private CampaignRules rules;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Asks for ideas, once for each key.
   *
   * @return its id
   * @throws CampaignRefused if it can’t be judged so
   * @throws NotFound for who does not animate the place
   */
  public long call(Viewer viewer, long audienceId, CampaignDraft typed, SubmitKey key) {
    if (!audiences.animates(viewer, audienceId)) {
      throw new NotFound();
    }
    turn.of(viewer);
    CampaignDraft draft = typed.checked(clock.instant());
    Set<Long> jury = jury(draft.jury(), audienceId);
    Content content =
        publisher.publish(
            viewer,
            audienceId,
            Content.Kind.CAMPAIGN,
            draft.heading(),
            draft.why(),
            draft.format(),
            key);
    if (content.kind() != Content.Kind.CAMPAIGN) {
      throw new NotFound();
    }
    if (em.find(Campaign.class, content.id()) == null) {
      em.persist(new Campaign(content, draft));
      em.flush();
      jury.forEach(one -> em.persist(new CampaignJuror(new CampaignJuror.Key(content.id(), one))));
      rules.tell(Verb.JUDGING, viewer.id(), content, jury, content.publishedAt());
    }
    return content.id();
  }

  private Set<Long> jury(List<String> names, long audienceId) {
    Set<Long> jury = new LinkedHashSet<>();
    for (String name : names) {
      jury.add(audiences.called(name, audienceId).orElseThrow(() -> CampaignRefused.juror(name)));
    }
    return jury;
  }

  /**
   * Submits an idea to it, where it stands, once for each key.
   *
   * @return the id of the idea
   * @throws CampaignRefused if it takes none at this moment
   * @throws NotFound if the viewer does not see it
   */
  public long answer(Viewer viewer, long id, ProposalDraft draft, SubmitKey key) {
    turn.of(viewer);
    Campaign campaign = rules.held(viewer, id);
    if (!contents.isSent(viewer, key)) {
      campaign.refuseUnlessOpen(clock.instant());
    }
    long idea = proposals.submit(viewer, campaign.content().audience().id(), draft, key);
    if (em.find(CampaignIdea.class, idea) == null) {
      em.persist(new CampaignIdea(idea, id));
      em.flush();
    }
    rules.tell(Verb.VOTED, viewer.id(), campaign.content(), Set.of(), clock.instant());
    return idea;
  }

  /**
   * A juror names one of its ideas as a favourite; a second time does nothing. Nobody is told.
   *
   * @throws CampaignRefused if it is the juror’s own, or one too many, or nobody judges any more
   * @throws NotFound for who is no juror, and for what is none of its ideas
   */
  public void name(Viewer viewer, long id, long ideaId) {
    judging(viewer, id);
    if (!isStanding(id, ideaId)) {
      throw new NotFound();
    }
    if (contents.find(viewer, ideaId).orElseThrow(NotFound::new).isBy(viewer.id())) {
      throw CampaignRefused.own();
    }
    CampaignFavourite.Key key = new CampaignFavourite.Key(ideaId, viewer.id());
    if (em.find(CampaignFavourite.class, key) != null) {
      return;
    }
    if (named(viewer, id) >= Campaign.FAVOURITES) {
      throw CampaignRefused.favourites();
    }
    em.persist(new CampaignFavourite(key));
  }

  /**
   * Does not, after all; a second time does nothing.
   *
   * @throws CampaignRefused if nobody judges any more
   * @throws NotFound for who is no juror
   */
  public void unname(Viewer viewer, long id, long ideaId) {
    judging(viewer, id);
    CampaignIdea idea = em.find(CampaignIdea.class, ideaId);
    CampaignFavourite favourite =
        em.find(CampaignFavourite.class, new CampaignFavourite.Key(ideaId, viewer.id()));
    if (favourite != null && idea.campaignId() == id) {
      em.remove(favourite);
    }
  }

  private void judging(Viewer viewer, long id) {
    turn.of(viewer);
    Campaign campaign = rules.held(viewer, id);
    if (em.find(CampaignJuror.class, new CampaignJuror.Key(id, viewer.id())) == null) {
      throw new NotFound();
    }
    campaign.refuseUnlessJudged(clock.instant());
  }

  private boolean isStanding(long id, long ideaId) {
    CampaignIdea idea = em.find(CampaignIdea.class, ideaId);
    return idea != null
        && idea.campaignId() == id
        && em.find(Proposal.class, ideaId).mergedInto() == null;
  }

  /** How many of those that still stand. */
  private long named(Viewer viewer, long id) {
    return em.createQuery(
            "select count(f.proposalId) from CampaignFavourite f, CampaignIdea i, Content c"
                + " where f.personId = :viewer and i.proposalId = f.proposalId"
                + " and i.campaignId = :campaign and c.id = f.proposalId and c.deletedAt is null",
            Long.class)
        .setParameter("viewer", viewer.id())
        .setParameter("campaign", id)
        .getSingleResult();
  }
}
