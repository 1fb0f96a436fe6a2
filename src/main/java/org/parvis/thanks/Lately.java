package org.parvis.thanks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audience;
import org.parvis.person.Status;
import org.parvis.shared.Recent;

/**
 * Whom the company has thanked lately: everyone may see that, so each server keeps it for a minute.
 * Nobody stands first for good.
 */
@ApplicationScoped
public class Lately {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int ROWS = 40;
  private static final int PEOPLE = 12;

  private static final Set<Verb> CHANGES =
      Set.of(Verb.THANKED, Verb.DELETED, Verb.RESTORED, Verb.HIDDEN, Verb.SHOWN);

  private static final String LATEST =
      "select new org.parvis.thanks.Thanked(c.id, s.name, p.id, p.slug, p.name, p.portrait,"
          + " p.jobTitle, p.department)"
          + " from ThanksPerson t, Thanks k join k.content c join k.skill s, Person p"
          + " where k.id = t.thanksId and p.id = t.personId and p.status = :active"
          + " and c.deletedAt is null and c.audience.id = "
          + Audience.COMPANY
          + " order by t.thankedAt desc, t.thanksId desc";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  private final Recent<List<Thanked>> kept = new Recent<>(KEPT);

  /** A few of those thanked lately, others at each minute. */
  @Transactional
  public List<Thanked> some(int size) {
    long turn = clock.instant().getEpochSecond() / KEPT.toSeconds();
    return turned(kept.get(clock, this::read), turn, size);
  }

  /** Someone was thanked, or a thanks withdrawn: the next page asks again. */
  void follow(@Observes(during = TransactionPhase.AFTER_COMPLETION) Activity activity) {
    if (CHANGES.contains(activity.verb())) {
      kept.forget();
    }
  }

  private List<Thanked> read() {
    Set<Long> seen = new HashSet<>();
    return em.createQuery(LATEST, Thanked.class)
        .setParameter("active", Status.ACTIVE)
        .setMaxResults(ROWS)
        .getResultStream()
        .filter(one -> seen.add(one.person().id()))
        .limit(PEOPLE)
        .toList();
  }

  static List<Thanked> turned(List<Thanked> people, long turn, int size) {
    List<Thanked> order = new ArrayList<>(people);
    Collections.rotate(order, -(int) (turn * size % Math.max(1, order.size())));
    return order.stream().limit(size).toList();
  }
}
