package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.content.Presence;
import org.parvis.content.Publications;

/**
 * Counts where pilots stand, each week once, when it is over. What was counted is not counted
 * again, so that nobody learns from two looks what someone withdrew in between.
 */
@Stateless
public class PilotCounts {

  private static final Duration SOON = Duration.ofHours(48);

  @PersistenceContext private EntityManager em;
  @Inject private Publications publications;
  @Inject @Any private Instance<Presence> rooms;
  @Inject private Clock clock;

  /** Those of which a week is over that was not counted yet. */
  public List<Long> due() {
    LocalDate today = today();
    return em.createQuery(
            "select p from Pilot p, Community m where m.id = p.communityId and m.pilot = :underWay"
                + " and m.deletedAt is null and p.startsOn < :today order by p.communityId",
            Pilot.class)
        .setParameter("underWay", PilotState.UNDER_WAY)
        .setParameter("today", today)
        .getResultStream()
        .filter(pilot -> pilot.wholeWeeks(today) > counted(pilot.communityId()))
        .map(Pilot::communityId)
        .toList();
  }

  /** Counts the weeks of this one that are over, if that was not done; two at once take turns. */
  public void count(long id) {
    Pilot pilot = em.find(Pilot.class, id, LockModeType.PESSIMISTIC_WRITE);
    int weeks = pilot == null ? 0 : pilot.wholeWeeks(today());
    if (weeks > counted(id)) {
      PilotCount count = em.find(PilotCount.class, id);
      if (count == null) {
        count = new PilotCount(id);
        em.persist(count);
      }
      count.tell(
          weeks, read(id, start(pilot.startsOn()), start(pilot.startsOn().plusWeeks(weeks))));
    }
  }

  private int counted(long id) {
    PilotCount count = em.find(PilotCount.class, id);
    return count == null ? 0 : count.weeks();
  }

  private PilotFigures read(long id, Instant from, Instant until) {
    Map<Long, Set<Long>> weeks = new HashMap<>();
    long answered = 0;
    Instant ripe = until.minus(SOON);
    for (Presence room : rooms) {
      room.weeks(id, from, until)
          .forEach(
              (person, some) -> weeks.computeIfAbsent(person, it -> new HashSet<>()).addAll(some));
      answered += room.answered(id, from, ripe, SOON);
    }
    Publications.Count published = publications.count(id, from, ripe);
    return PilotFigures.of(
        weeks.size(),
        published.contents(),
        published.authors(),
        answered,
        weeks.values().stream().filter(some -> some.size() > 1).count());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
  }
}
