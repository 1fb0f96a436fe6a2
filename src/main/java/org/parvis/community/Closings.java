package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Audience;
import org.parvis.audience.Grant;
import org.parvis.audience.Standing;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Closes communities, and opens them again: their owners only. Each act holds the person, then the
 * community, as those of {@link Memberships}.
 *
 * <p>The grants of a deleted one are moved to another audience, in which nothing stands: nothing
 * has to ask whether it is deleted, as the door is closed to everyone.
 */
@Stateless
public class Closings {

  /** How long a deleted community can come back. */
  public static final Duration UNDO = Duration.ofDays(30);

  private static final List<String> ROOMS =
      List.of(
          "PilotDecision",
          "PilotCount",
          "Pilot",
          "Binding",
          "CommunityTag",
          "JoinRequest",
          "CommunityInvitation",
          "NoThanks",
          "GuestList",
          "CommunityAddress");

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Contents contents;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /**
   * From now on it can only be read; a second time does nothing.
   *
   * @throws NotFound for who does not own it
   */
  public void archive(Viewer viewer, long id) {
    Audience audience = owned(viewer, id).audience();
    if (!audience.isArchived()) {
      audience.archive(clock.instant());
      tell(Movement.Step.ARCHIVED, viewer.id(), id);
    }
  }

  /**
   * It can be written to again; a second time does nothing.
   *
   * @throws NotFound for who does not own it
   */
  public void reopen(Viewer viewer, long id) {
    Audience audience = owned(viewer, id).audience();
    if (audience.isArchived()) {
      audience.reopen();
      tell(Movement.Step.REOPENED, viewer.id(), id);
    }
  }

  /**
   * From now on nobody sees anything of it; a second time does nothing.
   *
   * @throws NotFound for who does not own it
   */
  public void delete(Viewer viewer, long id) {
    Community community = held(viewer, id);
    if (community.isDeleted() && hasOwned(viewer, community)) {
      return;
    }
    refuseOthers(viewer, community);
    if (community.shadowId() == null) {
      Audience shadow = new Audience();
      em.persist(shadow);
      community.casts(shadow.id());
    }
    community.delete(clock.instant());
    em.flush();
    move(id, community.shadowId());
    tell(Movement.Step.DELETED, viewer.id(), id);
  }

  /**
   * Brings it back as it was, with everyone who was in it; a second time does nothing.
   *
   * @throws NotFound for who did not own it, and if it was deleted too long ago
   */
  public void restore(Viewer viewer, long id) {
    Community community = held(viewer, id);
    if (!community.isDeleted()) {
      refuseOthers(viewer, community);
      return;
    }
    if (!hasOwned(viewer, community)
        || community.deletedAt().isBefore(clock.instant().minus(UNDO))) {
      throw new NotFound();
    }
    community.restore();
    em.flush();
    move(community.shadowId(), id);
    tell(Movement.Step.RESTORED, viewer.id(), id);
  }

  /**
   * Moved, not written anew: for a new row the database would hold everyone who was in it, and some
   * of them may be waiting for the community.
   */
  private void move(long from, long to) {
    em.createNativeQuery("update audience_grant set audience_id = ? where audience_id = ?")
        .setParameter(1, to)
        .setParameter(2, from)
        .executeUpdate();
  }

  /** What the viewer owned, was deleted and can still come back, the latest first. */
  public List<DeletedCommunity> deleted(Viewer viewer) {
    return em.createQuery(
            "select new org.parvis.community.DeletedCommunity(m.id, m.name, a.hue, m.deletedAt)"
                + " from Grant g, Community m join m.audience a where g.personId = :viewer"
                + " and g.role = :owner and g.audienceId = m.shadowId and m.deletedAt >= :after"
                + " order by m.deletedAt desc, m.id desc",
            DeletedCommunity.class)
        .setParameter("viewer", viewer.id())
        .setParameter("owner", Standing.OWNER)
        .setParameter("after", clock.instant().minus(UNDO))
        .getResultList();
  }

  /**
   * Removes for good some of what stands in one of those that were deleted before this instant; in
   * the end the community itself.
   *
   * @return whether there may be more
   */
  public boolean purge(Instant deletedBefore, int most) {
    return em.createQuery(
            "select m.id from Community m where m.deletedAt < :before order by m.deletedAt, m.id",
            Long.class)
        .setParameter("before", deletedBefore)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(id -> purge(id, deletedBefore, most))
        .orElse(false);
  }

  private boolean purge(long id, Instant deletedBefore, int most) {
    Audience audience = em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    Community community = em.find(Community.class, id);
    boolean due =
        community != null && community.isDeleted() && community.deletedAt().isBefore(deletedBefore);
    if (due && !contents.purgeOf(id, most)) {
      tell(Movement.Step.PURGED, 0, id);
      for (String room : ROOMS) {
        em.createQuery("delete from " + room + " x where x.communityId = :id")
            .setParameter("id", id)
            .executeUpdate();
      }
      em.createQuery("delete from Grant g where g.audienceId = :shadow")
          .setParameter("shadow", community.shadowId())
          .executeUpdate();
      Audience shadow = em.find(Audience.class, community.shadowId());
      em.remove(community);
      em.flush();
      em.remove(shadow);
      em.remove(audience);
    }
    return true;
  }

  private boolean hasOwned(Viewer viewer, Community deleted) {
    return isOwner(viewer, deleted.shadowId());
  }

  private boolean isOwner(Viewer viewer, long audienceId) {
    Grant grant = em.find(Grant.class, new Grant.Key(audienceId, viewer.id()));
    return grant != null && grant.standing() == Standing.OWNER;
  }

  private Community owned(Viewer viewer, long id) {
    Community community = held(viewer, id);
    refuseOthers(viewer, community);
    return community;
  }

  private Community held(Viewer viewer, long id) {
    turn.of(viewer);
    em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    Community community = em.find(Community.class, id);
    if (community == null) {
      throw new NotFound();
    }
    return community;
  }

  private void refuseOthers(Viewer viewer, Community community) {
    if (!isOwner(viewer, community.id())) {
      throw new NotFound();
    }
  }

  private void tell(Movement.Step step, long actorId, long id) {
    movements.fire(new Movement(step, actorId, id, Set.of(), null, clock.instant()));
  }
}
