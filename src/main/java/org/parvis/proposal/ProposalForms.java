package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.parvis.content.FormsAhead;

/** The forms of drafts are still to be sent: their files stay. */
@ApplicationScoped
@Transactional
public class ProposalForms implements FormsAhead {

  @PersistenceContext private EntityManager em;

  @Override
  public Set<String> among(Collection<String> formKeys) {
    return new HashSet<>(
        em.createQuery(
                "select k.formKey from KeptProposal k where k.formKey in :keys", String.class)
            .setParameter("keys", formKeys)
            .getResultList());
  }
}
