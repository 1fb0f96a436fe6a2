package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.content.Participants;

/** Who took part in a poll: told what came of it, and never anyone else. */
@ApplicationScoped
@Transactional
public class Voters implements Participants {

  @PersistenceContext private EntityManager em;

  @Override
  public Set<Long> of(long contentId) {
    return em.createQuery("select v.personId from PollVoter v where v.pollId = :poll", Long.class)
        .setParameter("poll", contentId)
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
