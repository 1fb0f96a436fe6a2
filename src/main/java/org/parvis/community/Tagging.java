package org.parvis.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Keeps the words by which communities are found. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Tagging {

  @PersistenceContext private EntityManager em;

  /** Those of one community, behind commas. */
  String of(long id) {
    return String.join(
        ", ",
        em.createQuery(
                "select t.tag from CommunityTag t where t.communityId = :id order by t.place",
                String.class)
            .setParameter("id", id)
            .getResultList());
  }

  /** Gives it these, in the place of those it had. */
  void tag(long id, String typed) {
    em.createQuery("delete from CommunityTag t where t.communityId = :id")
        .setParameter("id", id)
        .executeUpdate();
    int place = 0;
    for (String word : CommunityTag.of(typed)) {
      em.persist(new CommunityTag(id, word, place++));
    }
  }
}
