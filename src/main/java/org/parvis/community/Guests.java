package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.content.Turn;
import org.parvis.person.Person;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/**
 * Those who are invited to a community and have not answered. Its animators see and withdraw all
 * invitations, a member of an open one their own; the invited may say no.
 */
@Stateless
public class Guests {

  private static final String OURS =
      " i.communityId = :id and m.id = :id and"
          + Known.INVITING
          + " and (i.inviterId = :viewer or exists (select a.personId from Grant a"
          + " where a.audienceId = :id and a.personId = :viewer"
          + " and a.role <> org.parvis.audience.Standing.MEMBER))";

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Fates fates;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /**
   * The latest first.
   *
   * @param before {@link Page#next()} of the page before; null or nonsense for the first page
   */
  public Page<Pending> pending(Viewer viewer, long id, String before, int size) {
    Cursor cursor = Cursor.parse(before).orElseGet(Cursor::newest);
    return Page.cut(
        of(
                viewer,
                id,
                "select new org.parvis.community.Pending(p.id, p.slug, p.name, p.portrait,"
                    + " p.jobTitle, p.department, q.name, q.slug, i.invitedAt, i.toldAt)"
                    + " from CommunityInvitation i, Person p, Person q, Community m"
                    + " where p.id = i.personId and p.status = :active and q.id = i.inviterId"
                    + " and (i.invitedAt < :at or (i.invitedAt = :at and p.id < :before)) and"
                    + OURS
                    + " order by i.invitedAt desc, p.id desc",
                Pending.class)
            .setParameter("at", cursor.at())
            .setParameter("before", cursor.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        Pending::cursor);
  }

  /** How many there are. */
  public long count(Viewer viewer, long id) {
    return of(
            viewer,
            id,
            "select count(p.id) from CommunityInvitation i, Person p, Community m"
                + " where p.id = i.personId and p.status = :active and"
                + OURS,
            Long.class)
        .getSingleResult();
  }

  /** Of these people those who are in, invited, or have said no; nobody for who may not invite. */
  public Map<Long, GuestState> known(Viewer viewer, long id, Collection<Long> people) {
    return isInviting(viewer, id) ? fates.fates(id, people) : Map.of();
  }

  /**
   * Tells someone again that they are invited.
   *
   * @throws RemindedLately if they were told within a day
   * @throws NotFound for an invitation that is not the viewer's to repeat, or none any more
   */
  public void remind(Viewer viewer, long id, long personId) {
    Person person = turn.of(viewer, personId);
    hold(id);
    CommunityInvitation invitation = ours(viewer, id, personId);
    if (invitation == null || !person.isActive()) {
      throw new NotFound();
    }
    if (!invitation.tellAgain(clock.instant())) {
      throw new RemindedLately();
    }
    movements.fire(
        new Movement(
            Movement.Step.INVITED,
            viewer.id(),
            id,
            Set.of(personId),
            viewer.is(invitation.inviterId()) ? invitation.word() : null,
            clock.instant()));
  }

  /**
   * Takes an invitation back; a second time does nothing.
   *
   * @throws NotFound if it is not the viewer's to take back
   */
  public void withdraw(Viewer viewer, long id, long personId) {
    turn.of(viewer, personId);
    hold(id);
    CommunityInvitation invitation = ours(viewer, id, personId);
    if (invitation != null) {
      em.remove(invitation);
    } else if (invitation(id, personId) != null || !isInviting(viewer, id)) {
      throw new NotFound();
    }
  }

  /** The viewer does not want to come; a second time does nothing. */
  public void decline(Viewer viewer, long id) {
    turn.of(viewer);
    hold(id);
    CommunityInvitation invitation = invitation(id, viewer.id());
    if (invitation != null) {
      em.remove(invitation);
      em.persist(new NoThanks(new CommunityInvitation.Key(id, viewer.id()), clock.instant()));
    }
  }

  private void hold(long id) {
    em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private CommunityInvitation invitation(long id, long personId) {
    return em.find(CommunityInvitation.class, new CommunityInvitation.Key(id, personId));
  }

  private CommunityInvitation ours(Viewer viewer, long id, long personId) {
    return em.createQuery(
            "select i from CommunityInvitation i, Community m where i.personId = :person and"
                + OURS,
            CommunityInvitation.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setParameter("person", personId)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private boolean isInviting(Viewer viewer, long id) {
    return em.createQuery(
            "select m.id from Community m where m.id = :id and" + Known.INVITING, Long.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst()
        .isPresent();
  }

  private <T> TypedQuery<T> of(Viewer viewer, long id, String jpql, Class<T> type) {
    return em.createQuery(jpql, type)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .setParameter("active", Status.ACTIVE);
  }
}
