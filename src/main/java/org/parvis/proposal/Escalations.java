package org.parvis.proposal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;

/** What the timer of proposals does, one transaction each. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Escalations {

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private ProposalRules rules;

  /** The ids of those whose answer is late and that nobody was told of, the latest last. */
  public List<Long> due(Instant now, int most) {
    return em.createQuery(
            "select p.id from Proposal p where p.dueAt <= :now"
                + " and (p.escalatedAt is null or p.escalatedAt < p.dueAt)"
                + " and p.mergedInto is null and p.state in :undecided"
                + " and p.content.deletedAt is null order by p.dueAt, p.id",
            Long.class)
        .setParameter("now", now)
        .setParameter("undecided", List.of(Proposal.State.OPEN, Proposal.State.STUDIED))
        .setMaxResults(most)
        .getResultList();
  }

  /** Tells of one whose answer is late; once for each day that was promised. */
  public void escalate(long id, Instant now) {
    Proposal proposal = em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (proposal == null || !proposal.isToEscalate(now) || proposal.content().isDeleted()) {
      return;
    }
    proposal.escalate(now);
    rules.note(proposal, ProposalStep.Kind.ESCALATED, null, null, now);
    rules.tell(Verb.OVERDUE, proposal.authorId(), proposal, told(proposal), now);
  }

  /** The sponsor; without one who sees it whoever animates the place; and whoever owes it. */
  private Set<Long> told(Proposal proposal) {
    long place = proposal.content().audience().id();
    Set<Long> told = new HashSet<>();
    if (proposal.sponsorId() != null) {
      told.addAll(audiences.among(List.of(proposal.sponsorId()), place));
    }
    if (told.isEmpty()) {
      told.addAll(audiences.animators(place));
    }
    if (proposal.ownerId() != null) {
      told.add(proposal.ownerId());
    }
    return told;
  }
}
