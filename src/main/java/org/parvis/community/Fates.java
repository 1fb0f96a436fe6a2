package org.parvis.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands between people and an invitation to a community. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Fates {

  @PersistenceContext private EntityManager em;

  /** Of these people those who are in, invited, or have said no. */
  Map<Long, GuestState> fates(long id, Collection<Long> people) {
    Map<Long, GuestState> fates = new HashMap<>();
    if (!people.isEmpty()) {
      put(fates, GuestState.DECLINED, "NoThanks x where x.communityId", id, people);
      put(fates, GuestState.BEFORE, "CommunityInvitation x where x.communityId", id, people);
      put(fates, GuestState.INSIDE, "Grant x where x.audienceId", id, people);
    }
    return fates;
  }

  /**
   * Takes back that someone had said no.
   *
   * @return whether they had
   */
  boolean forgive(Map<Long, GuestState> fates, long id, long personId) {
    if (fates.get(personId) != GuestState.DECLINED) {
      return false;
    }
    em.remove(em.find(NoThanks.class, new CommunityInvitation.Key(id, personId)));
    return true;
  }

  private void put(
      Map<Long, GuestState> fates, GuestState fate, String from, long id, Collection<Long> people) {
    List<Long> found =
        em.createQuery(
                "select x.personId from " + from + " = :id and x.personId in :people", Long.class)
            .setParameter("id", id)
            .setParameter("people", people)
            .getResultList();
    found.forEach(personId -> fates.put(personId, fate));
  }
}
