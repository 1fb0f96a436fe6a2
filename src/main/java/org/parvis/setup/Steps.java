package org.parvis.setup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parvis.audience.Door;
import org.parvis.person.FirstSteps;
import org.parvis.person.Profiles;
import org.parvis.person.Viewer;

/** A new colleague's first steps: a portrait, two competences, a hello or an answer to a poll. */
@Stateless
public class Steps {

  private static final String CARD =
      "select new org.parvis.setup.StepsCard(p.portrait,"
          + " (select count(s.key.skillId) from PersonSkill s where s.key.personId = p.id),"
          + " (select count(c.id) from Content c where c.author.id = p.id and"
          + Door.OPEN
          + "), (select count(v.pollId) from PollVoter v where v.personId = p.id), p.jobTitle, p.department) from Person p where p.id = :viewer";

  private static final String OPEN_POLL =
      "select new org.parvis.setup.OpenPoll(c.id, c.title) from Poll p join p.content c"
          + " where p.closedAt is null and p.closesAt > :now and"
          + Door.OPEN
          + " and not exists (select v from PollVoter v where v.pollId = p.id"
          + " and v.personId = :viewer) order by c.publishedAt desc, c.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private Profiles profiles;
  @Inject private Clock clock;

  /** How far the viewer has got: one query. */
  public StepsCard of(Viewer viewer) {
    return em.createQuery(CARD, StepsCard.class)
        .setParameter("viewer", viewer.id())
        .getSingleResult();
  }

  /** The latest poll that the viewer sees and has not answered. */
  public Optional<OpenPoll> openPoll(Viewer viewer) {
    return em.createQuery(OPEN_POLL, OpenPoll.class)
        .setParameter("viewer", viewer.id())
        .setParameter("now", clock.instant())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Names competences of the viewer's; blank lines are left out. */
  public void know(Viewer viewer, List<String> names) {
    profiles.addSkills(viewer, names);
  }

  /** Takes them out of sight, until {@link #bringBack}. */
  public void putAway(Viewer viewer) {
    turn(viewer, FirstSteps.OPEN, FirstSteps.PUT_AWAY);
  }

  public void bringBack(Viewer viewer) {
    turn(viewer, FirstSteps.PUT_AWAY, FirstSteps.OPEN);
  }

  /** Ends them for good, once all of them are done; before that it does nothing. */
  public void finish(Viewer viewer) {
    if (of(viewer).isDone()) {
      turn(viewer, FirstSteps.OPEN, FirstSteps.DONE);
    }
  }

  /** Leaves the version alone: a profile being edited beside it is still the one that was read. */
  private void turn(Viewer viewer, FirstSteps from, FirstSteps to) {
    em.createNativeQuery("update person set first_steps = ? where id = ? and first_steps = ?")
        .setParameter(1, to.name())
        .setParameter(2, viewer.id())
        .setParameter(3, from.name())
        .executeUpdate();
  }
}
