package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.activity.Movement;
import org.parvis.audience.Archived;
import org.parvis.audience.Arranged;
import org.parvis.audience.Audience;
import org.parvis.audience.Grant;
import org.parvis.audience.Level;
import org.parvis.audience.Standing;
import org.parvis.content.Turn;
import org.parvis.person.Person;
import org.parvis.person.Status;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/**
 * Lets people into communities, and out.
 *
 * <p>Each act holds the person whom it is about, then the community: two about the same person wait
 * for each other, and nobody waits for someone who waits for them.
 */
@Stateless
public class Memberships {

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Fates guests;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;
  @Inject private Event<Arranged> arrangements;

  /**
   * Comes into an open community, or into one that one is invited to; a second time does nothing.
   *
   * @param charterRead whether the viewer says that they have read the charter
   * @return whether they were outside before
   * @throws CharterFirst if there is one that they have not
   * @throws NotFound if that is not theirs to do
   */
  public boolean join(Viewer viewer, long id, boolean charterRead) {
    turn.of(viewer);
    Community community = held(viewer, id);
    if (grant(id, viewer.id()) != null) {
      return false;
    }
    if (community.openness() != Openness.OPEN && invitation(id, viewer.id()) == null) {
      throw new NotFound();
    }
    refuseWithoutCharter(community, charterRead);
    let(id, viewer.id());
    tell(Movement.Step.JOINED, viewer, id, viewer.id(), null);
    return true;
  }

  /**
   * Leaves; a second time does nothing.
   *
   * @throws LastOwner if nobody would be left to own it
   * @throws NotFound if the viewer may not know that it exists
   */
  public void leave(Viewer viewer, long id) {
    turn.of(viewer);
    held(viewer, id);
    Grant grant = grant(id, viewer.id());
    if (grant != null) {
      refuseLastOwner(grant, id);
      em.remove(grant);
      stayOut(grant, id);
      tell(Movement.Step.LEFT, viewer, id, viewer.id(), null);
    }
  }

  /**
   * Asks to be let into a moderated community, with a word or without; a second time changes the
   * word.
   *
   * @throws CharterFirst if there is one that they have not read
   * @throws NotFound if nobody has to be asked there
   */
  public void ask(Viewer viewer, long id, String word, boolean charterRead) {
    turn.of(viewer);
    Community community = held(viewer, id);
    if (grant(id, viewer.id()) != null) {
      return;
    }
    if (community.openness() != Openness.MODERATED) {
      throw new NotFound();
    }
    refuseArchived(id);
    refuseWithoutCharter(community, charterRead);
    JoinRequest.Key key = new JoinRequest.Key(id, viewer.id());
    JoinRequest request = em.find(JoinRequest.class, key);
    boolean waiting = request != null && request.isWaiting();
    if (request == null) {
      request = new JoinRequest(key);
      request.ask(word, clock.instant());
      em.persist(request);
    } else {
      request.ask(word, clock.instant());
    }
    if (!waiting) {
      tell(Movement.Step.ASKED, viewer, id, viewer.id(), word);
    }
  }

  /** Takes the question back; a second time does nothing. */
  public void withdraw(Viewer viewer, long id) {
    turn.of(viewer);
    held(viewer, id);
    remove(em.find(JoinRequest.class, new JoinRequest.Key(id, viewer.id())));
  }

  /**
   * Lets someone in who asks; a second time does nothing.
   *
   * @return whether they were outside before
   * @throws NotFound for who is no animator, and if nobody asks
   */
  public boolean admit(Viewer viewer, long id, long personId, String word) {
    Person person = turn.of(viewer, personId);
    animated(viewer, id);
    if (grant(id, personId) != null) {
      return false;
    }
    JoinRequest request = em.find(JoinRequest.class, new JoinRequest.Key(id, personId));
    if (request == null) {
      throw new NotFound();
    }
    if (!person.isActive()) {
      throw new NotFound();
    }
    let(id, personId);
    tell(Movement.Step.ADMITTED, viewer, id, personId, word);
    return true;
  }

  /**
   * Does not let someone in who asks, with a word; a second time does nothing.
   *
   * @throws NotFound for who is no animator, and if nobody asks
   */
  public void decline(Viewer viewer, long id, long personId, String word) {
    turn.of(viewer, personId);
    animated(viewer, id);
    JoinRequest request = em.find(JoinRequest.class, new JoinRequest.Key(id, personId));
    if (request == null) {
      throw new NotFound();
    }
    if (request.isWaiting()) {
      request.decline(viewer.id(), word, clock.instant());
      tell(Movement.Step.DECLINED, viewer, id, personId, word);
    }
  }

  /**
   * Gives a member another standing: an owner may give any, an animator none.
   *
   * @throws LastOwner if nobody would be left to own it
   * @throws NotFound for who does not own it, and for who is no member
   */
  public void appoint(Viewer viewer, long id, long personId, Standing standing) {
    turn.of(viewer, personId);
    owned(viewer, id);
    Grant grant = member(id, personId);
    if (grant.standing() != standing) {
      if (standing != Standing.OWNER) {
        refuseLastOwner(grant, id);
      }
      grant.appoint(standing);
      tell(Movement.Step.APPOINTED, viewer, id, personId, standing.name());
    }
  }

  /**
   * Shows a member out: an owner anyone but the last owner, an animator members only.
   *
   * @throws LastOwner if nobody would be left to own it
   * @throws NotFound for who may not, and for who is no member
   */
  public void remove(Viewer viewer, long id, long personId) {
    turn.of(viewer, personId);
    Standing own = animated(viewer, id);
    Grant grant = member(id, personId);
    if (own != Standing.OWNER && grant.standing().isAnimating()) {
      throw new NotFound();
    }
    refuseLastOwner(grant, id);
    em.remove(grant);
    stayOut(grant, id);
    tell(Movement.Step.REMOVED, viewer, id, personId, null);
  }

  /**
   * Invites colleagues, each named by hand; those who are in already, or were invited before, are
   * passed over.
   *
   * @return what has become of each
   * @throws Archived if nobody comes in any more
   * @throws NotFound for who is no animator, but for a member of an open one
   */
  public Map<Long, GuestState> invite(Viewer viewer, long id, Collection<Long> people) {
    return invite(viewer, id, people, null);
  }

  /**
   * The same with a word to each.
   *
   * @param typedWord null for none
   */
  public Map<Long, GuestState> invite(
      Viewer viewer, long id, Collection<Long> people, String typedWord) {
    String word =
        Text.optional(typedWord, CommunityInvitation.LONGEST_WORD, CommunityInvitation.WORD);
    return invite(viewer, id, people, word, true);
  }

  /** The same for some of a long list: it asks nobody again who has said no. */
  public Map<Long, GuestState> inviteListed(
      Viewer viewer, long id, Collection<Long> people, String word) {
    return invite(viewer, id, people, word, false);
  }

  private Map<Long, GuestState> invite(
      Viewer viewer, long id, Collection<Long> people, String word, boolean again) {
    List<Person> held = turn.of(viewer, people);
    Community community = held(viewer, id);
    if (!member(id, viewer.id()).standing().isAnimating()
        && community.openness() != Openness.OPEN) {
      throw new NotFound();
    }
    refuseArchived(id);
    Map<Long, GuestState> fates = guests.fates(id, people);
    for (Person person : held) {
      boolean fresh = !fates.containsKey(person.id());
      if (person.isActive() && (fresh || again && guests.forgive(fates, id, person.id()))) {
        CommunityInvitation.Key key = new CommunityInvitation.Key(id, person.id());
        em.persist(new CommunityInvitation(key, viewer.id(), word, clock.instant()));
        fates.put(person.id(), GuestState.INVITED);
      }
    }
    people.forEach(personId -> fates.putIfAbsent(personId, GuestState.UNKNOWN));
    Set<Long> invited =
        fates.keySet().stream()
            .filter(personId -> fates.get(personId) == GuestState.INVITED)
            .collect(Collectors.toSet());
    if (!invited.isEmpty()) {
      movements.fire(
          new Movement(Movement.Step.INVITED, viewer.id(), id, invited, word, clock.instant()));
    }
    return fates;
  }

  /**
   * Chooses how loud it is.
   *
   * @throws NotFound for who is no member
   */
  public void hear(Viewer viewer, long id, Level level) {
    turn.of(viewer);
    member(id, viewer.id()).hear(level);
    arrangements.fire(new Arranged(viewer.id()));
  }

  private void let(long id, long personId) {
    refuseArchived(id);
    em.persist(new Grant(id, personId, clock.instant()));
    remove(em.find(JoinRequest.class, new JoinRequest.Key(id, personId)));
    remove(invitation(id, personId));
    remove(em.find(NoThanks.class, new CommunityInvitation.Key(id, personId)));
  }

  /** Who came with where they work is not fetched back. */
  private void stayOut(Grant grant, long id) {
    CommunityInvitation.Key key = new CommunityInvitation.Key(id, grant.personId());
    if (grant.isBound() && em.find(NoThanks.class, key) == null) {
      em.persist(new NoThanks(key, clock.instant()));
    }
  }

  private void refuseArchived(long id) {
    if (em.find(Audience.class, id).isArchived()) {
      throw new Archived();
    }
  }

  private void remove(Object row) {
    if (row != null) {
      em.remove(row);
    }
  }

  private CommunityInvitation invitation(long id, long personId) {
    return em.find(CommunityInvitation.class, new CommunityInvitation.Key(id, personId));
  }

  private Grant grant(long id, long personId) {
    return em.find(Grant.class, new Grant.Key(id, personId));
  }

  private Grant member(long id, long personId) {
    Grant grant = grant(id, personId);
    if (grant == null) {
      throw new NotFound();
    }
    return grant;
  }

  private Community held(Viewer viewer, long id) {
    em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    return em.createQuery(
            "select m from Community m where m.id = :id and" + Known.OF, Community.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Standing animated(Viewer viewer, long id) {
    held(viewer, id);
    Grant own = member(id, viewer.id());
    if (!own.standing().isAnimating()) {
      throw new NotFound();
    }
    return own.standing();
  }

  private void owned(Viewer viewer, long id) {
    if (animated(viewer, id) != Standing.OWNER) {
      throw new NotFound();
    }
  }

  private static void refuseWithoutCharter(Community community, boolean charterRead) {
    if (community.hasCharter() && !charterRead) {
      throw new CharterFirst();
    }
  }

  private void refuseLastOwner(Grant grant, long id) {
    if (grant.standing() == Standing.OWNER && owners(id) == 1) {
      throw new LastOwner();
    }
  }

  private long owners(long id) {
    return em.createQuery(
            "select count(g.personId) from Grant g, Person p where g.audienceId = :id"
                + " and g.role = :owner and p.id = g.personId and p.status = :active",
            Long.class)
        .setParameter("id", id)
        .setParameter("owner", Standing.OWNER)
        .setParameter("active", Status.ACTIVE)
        .getSingleResult();
  }

  private void tell(Movement.Step step, Viewer actor, long id, long personId, String word) {
    movements.fire(new Movement(step, actor.id(), id, Set.of(personId), word, clock.instant()));
  }
}
