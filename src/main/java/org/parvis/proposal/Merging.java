package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.parvis.activity.Verb;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.storage.Sql;

/** Lets a proposal be the same as another one: who supports and helps goes along. */
@Stateless
public class Merging {

  private static final String OPINIONS =
      "insert into proposal_opinion (proposal_id, person_id, stance, reason, given_at)"
          + " select t.id, o.person_id, o.stance, o.reason, o.given_at"
          + " from proposal_opinion o, proposal t"
          + " where o.proposal_id = ? and o.stance = 'FOR' and t.id = ?"
          + " and o.person_id <> t.author_id and not exists (select 1 from proposal_opinion x"
          + " where x.proposal_id = t.id and x.person_id = o.person_id)";

  private static final String HELP =
      "insert into proposal_help (proposal_id, person_id, word, offered_at)"
          + " select t.id, h.person_id, h.word, h.offered_at from proposal_help h, proposal t"
          + " where h.proposal_id = ? and t.id = ? and not exists (select 1 from proposal_help x"
          + " where x.proposal_id = t.id and x.person_id = h.person_id)";

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private ProposalRules rules;
  @Inject private CampaignRules campaigns;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Marks it as the same as another one, which its supporters and helpers, and its author, support
   * from now on, nobody twice.
   *
   * @throws ProposalRefused if it is decided, or some who see it would not see the other one
   * @throws NotFound if the viewer does not see both, or neither wrote it nor animates its place
   */
  public void merge(Viewer viewer, long id, long otherId) {
    turn.of(viewer);
    contents.writable(viewer, id);
    contents.writable(viewer, otherId);
    LongStream.of(id, otherId)
        .sorted()
        .forEach(one -> em.find(Proposal.class, one, LockModeType.PESSIMISTIC_WRITE));
    Proposal proposal = rules.held(viewer, id);
    Proposal other = rules.held(viewer, otherId);
    if (!proposal.isBy(viewer.id())) {
      rules.refuseWhoDoesNotAnimate(viewer, proposal);
    }
    if (!isAsWide(other.content(), proposal.content())) {
      throw ProposalRefused.narrower();
    }
    Instant now = clock.instant();
    campaigns.refuseWhileCounted(proposal, now);
    campaigns.refuseWhileCounted(other, now);
    proposal.mergeInto(other);
    carryOver(proposal, other, now);
    rules.note(proposal, ProposalStep.Kind.MERGED, viewer.id(), null, now);
    rules.tell(Verb.MERGED, viewer, proposal, now);
    rules.tell(Verb.VOTED, viewer, other, now);
  }

  private static boolean isAsWide(Content other, Content content) {
    Audience place = other.audience();
    return place.isForEveryone() || place.id().equals(content.audience().id());
  }

  private void carryOver(Proposal proposal, Proposal other, Instant now) {
    followers(proposal).forEach(one -> one.followTo(other));
    em.flush();
    for (String kind : List.of(OPINIONS, HELP)) {
      new Sql().add(kind, proposal.id(), other.id()).change(em);
    }
    ProposalOpinion.Key author = new ProposalOpinion.Key(other.id(), proposal.authorId());
    if (!other.isBy(proposal.authorId()) && em.find(ProposalOpinion.class, author) == null) {
      em.persist(new ProposalOpinion(author, ProposalOpinion.View.FOR, null, now));
      em.flush();
    }
    other.count(
        count(
            "select count(o.personId) from ProposalOpinion o where o.proposalId = :proposal"
                + " and o.view = org.parvis.proposal.ProposalOpinion.View.FOR",
            other),
        count(
            "select count(h.personId) from ProposalHelp h where h.proposalId = :proposal", other));
  }

  /** Those that are the same as this one already. */
  private List<Proposal> followers(Proposal proposal) {
    return em.createQuery("select p from Proposal p where p.mergedInto = :proposal", Proposal.class)
        .setParameter("proposal", proposal.id())
        .getResultList();
  }

  private long count(String query, Proposal proposal) {
    return em.createQuery(query, Long.class)
        .setParameter("proposal", proposal.id())
        .getSingleResult();
  }
}
