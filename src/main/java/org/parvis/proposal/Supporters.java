package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.content.Participants;

/** Who supports a proposal or helps with it: told what comes of it. */
@ApplicationScoped
@Transactional
public class Supporters implements Participants {

  private static final List<String> WHO =
      List.of(
          "select o.personId from ProposalOpinion o where o.proposalId = :proposal"
              + " and o.view = org.parvis.proposal.ProposalOpinion.View.FOR",
          "select h.personId from ProposalHelp h where h.proposalId = :proposal");

  @PersistenceContext private EntityManager em;

  @Override
  public Set<Long> of(long contentId) {
    Set<Long> all = new TreeSet<>();
    for (String who : WHO) {
      all.addAll(
          em.createQuery(who, Long.class).setParameter("proposal", contentId).getResultList());
    }
    return all;
  }
}
