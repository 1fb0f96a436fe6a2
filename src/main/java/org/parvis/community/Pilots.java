package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.activity.Movement;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.content.Turn;
import org.parvis.person.People;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/**
 * Runs a community as an experiment: its owners plan it, at its end whoever animates it decides.
 * Each act holds the person, then the community, as those of {@link Memberships}.
 */
@Stateless
public class Pilots {

  private static final String DECISIONS =
      "select new org.parvis.community.PilotDecided(d.verdict, d.word, d.newEnd, d.decidedAt,"
          + " d.tookPart, d.answered, d.cameBack, p.id, p.slug, p.name, p.portrait, p.jobTitle,"
          + " p.department) from PilotDecision d, Person p where d.communityId = :id"
          + " and p.id = d.decidedBy order by d.decidedAt desc";

  @PersistenceContext private EntityManager em;
  @Inject private Turn turn;
  @Inject private Audiences audiences;
  @Inject private People people;
  @Inject private GuestNames names;
  @Inject private PilotCounts counts;
  @Inject private Clock clock;
  @Inject private Event<Movement> movements;

  /** How it stands, for whoever reads what is published there; none if it is no pilot. */
  public Optional<PilotCard> find(Viewer viewer, long id) {
    return community(viewer, id, Known.READ)
        .filter(Community::isPilot)
        .map(community -> card(viewer, community));
  }

  /** Today, where the server is: a pilot begins and ends there. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  /**
   * Begins a pilot, or changes what it is; sent twice, once.
   *
   * @param version the one that the form was opened with, 0 for a new one
   * @throws PilotRefused if it can't run or be counted so
   * @throws CommunityChanged if someone else changed it meanwhile
   * @throws Archived if the community can only be read
   * @throws NotFound for who does not own it
   */
  public void plan(Viewer viewer, long id, PilotDraft draft, int version) {
    Community community = held(viewer, id, Known.OWNED);
    Pilot pilot = em.find(Pilot.class, id);
    Long sponsor = sponsor(draft, pilot);
    if (pilot != null && pilot.says(draft, sponsor)) {
      return;
    }
    audiences.writable(community.audience());
    if (pilot == null) {
      pilot = new Pilot(id, viewer.id(), clock.instant());
      pilot.plan(draft, sponsor, today());
      em.persist(pilot);
      community.run(PilotState.UNDER_WAY);
      em.flush();
      tell(Movement.Step.PILOTED, viewer, id);
    } else {
      refuseClosed(community);
      if (pilot.version() != version) {
        throw new CommunityChanged();
      }
      if (em.find(PilotCount.class, id) != null && !pilot.startsOn().equals(draft.getStartsOn())) {
        throw PilotRefused.begun();
      }
      pilot.plan(draft, sponsor, pilot.startsOn());
      em.flush();
    }
    counts.count(id);
  }

  /**
   * Decides how it goes on, once for each of its ends; sent twice, once.
   *
   * @param end the one that is decided about, as the form said
   * @param newEnd until when an adjusted one goes on, null of any other
   * @throws PilotRefused before its end, and if someone else has decided already
   * @throws CommunityChanged if its end was moved meanwhile
   * @throws Archived if the community can only be read
   * @throws NotFound for who does not animate it
   */
  public void decide(
      Viewer viewer, long id, LocalDate end, PilotVerdict verdict, String word, LocalDate newEnd) {
    Community community = held(viewer, id, Known.ANIMATED);
    Pilot pilot = Optional.ofNullable(em.find(Pilot.class, id)).orElseThrow(NotFound::new);
    LocalDate later = verdict == PilotVerdict.ADJUST ? newEnd : null;
    PilotDecision.Key key = new PilotDecision.Key(id, end == null ? pilot.endsOn() : end);
    PilotDecision before = em.find(PilotDecision.class, key);
    if (before != null && before.isSame(viewer.id(), verdict, later)) {
      return;
    }
    audiences.writable(community.audience());
    refuseClosed(community);
    if (before != null) {
      throw PilotRefused.decided();
    }
    if (!pilot.endsOn().equals(key.endedOn())) {
      throw new CommunityChanged();
    }
    if (!pilot.isOver(today())) {
      throw PilotRefused.early();
    }
    counts.count(id);
    PilotDecision decision = new PilotDecision(key, verdict, word, later);
    decision.sign(viewer.id(), clock.instant(), figures(id));
    if (verdict == PilotVerdict.ADJUST) {
      if (later == null || !later.isAfter(today())) {
        throw PilotRefused.newEnd();
      }
      pilot.end(later);
    } else {
      community.run(verdict == PilotVerdict.GO_ON ? PilotState.GRADUATED : PilotState.STOPPED);
    }
    em.persist(decision);
    tell(Movement.Step.DECIDED, viewer, id);
  }

  private PilotCard card(Viewer viewer, Community community) {
    Pilot pilot = em.find(Pilot.class, community.id());
    PilotCount count = em.find(PilotCount.class, community.id());
    LocalDate today = today();
    return new PilotCard(
        community.pilot(),
        pilot.hypothesis(),
        sponsorCard(viewer, pilot),
        pilot.startsOn(),
        pilot.endsOn(),
        pilot.week(today),
        pilot.weeks(),
        pilot.isOver(today),
        pilot.measure(),
        pilot.target(),
        count == null ? 0 : count.weeks(),
        figures(community.id()),
        em.createQuery(DECISIONS, PilotDecided.class)
            .setParameter("id", community.id())
            .getResultList(),
        pilot.version());
  }

  private PersonCard sponsorCard(Viewer viewer, Pilot pilot) {
    return pilot.sponsorId() == null ? null : people.card(viewer, pilot.sponsorId()).orElse(null);
  }

  private PilotFigures figures(long id) {
    PilotCount count = em.find(PilotCount.class, id);
    return count == null ? PilotFigures.NONE : count.figures();
  }

  /** Who was it before may stay it, with an account that is closed by now. */
  private Long sponsor(PilotDraft draft, Pilot pilot) {
    String typed = Text.line(draft.getSponsor());
    if (typed.isEmpty()) {
      return null;
    }
    if (pilot != null && pilot.sponsorId() != null && isSlugOf(typed, pilot.sponsorId())) {
      return pilot.sponsorId();
    }
    List<Long> meant = names.meant(typed);
    if (meant.size() != 1) {
      throw PilotRefused.sponsor();
    }
    return meant.get(0);
  }

  private boolean isSlugOf(String typed, long personId) {
    return !em.createQuery(
            "select p.id from Person p where p.id = :id and p.slug = :slug", Long.class)
        .setParameter("id", personId)
        .setParameter("slug", typed)
        .getResultList()
        .isEmpty();
  }

  private static void refuseClosed(Community community) {
    if (community.pilot() != PilotState.UNDER_WAY) {
      throw PilotRefused.decided();
    }
  }

  private Community held(Viewer viewer, long id, String condition) {
    turn.of(viewer);
    em.find(Audience.class, id, LockModeType.PESSIMISTIC_WRITE);
    return community(viewer, id, condition).orElseThrow(NotFound::new);
  }

  private Optional<Community> community(Viewer viewer, long id, String condition) {
    return em.createQuery(
            "select m from Community m where m.id = :id and" + condition, Community.class)
        .setParameter("id", id)
        .setParameter("viewer", viewer.id())
        .getResultStream()
        .findFirst();
  }

  private void tell(Movement.Step step, Viewer actor, long id) {
    movements.fire(new Movement(step, actor.id(), id, Set.of(), null, clock.instant()));
  }
}
