package org.parvis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.parvis.activity.Verb;
import org.parvis.audience.Audiences;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Followers;
import org.parvis.content.Participants;
import org.parvis.content.Remarks;
import org.parvis.content.Twins;

/** Who is to be told: never of one's own act, never of what one may not see. */
@ApplicationScoped
@Transactional
class Recipients {

  /** So many at a time. */
  static final int SOME = 200;

  /** Nobody’s acts: who is named with them only waits. */
  static final Set<Verb> REMINDERS = EnumSet.of(Verb.OWED, Verb.OVERDUE, Verb.AWARDED, Verb.WON);

  private static final Set<Verb> OF_PROPOSAL =
      EnumSet.of(Verb.DECIDED, Verb.ACHIEVED, Verb.MERGED, Verb.AWARDED);

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject @Any private Instance<Followers> followers;
  @Inject @Any private Instance<Participants> participants;
  @Inject @Any private Instance<Remarks> remarks;
  @Inject @Any private Instance<Twins> twins;

  /**
   * Some of them.
   *
   * @param last where the next ones begin, null if these were the last
   */
  record Some(List<Long> people, Long last) {}

  Some of(Errand errand, Content content) {
    TreeSet<Long> all = candidates(errand, content);
    if (!REMINDERS.contains(errand.verb())) {
      all.remove(errand.actorId());
    }
    List<Long> some = all.tailSet(errand.reached(), false).stream().limit(SOME).toList();
    boolean more = !some.isEmpty() && some.get(some.size() - 1) < all.last();
    return new Some(
        audiences.among(some, content.audience().id()), more ? some.get(some.size() - 1) : null);
  }

  private TreeSet<Long> candidates(Errand errand, Content content) {
    if (errand.isAddressed()) {
      return isCalledElsewhere(errand) ? new TreeSet<>() : new TreeSet<>(Set.of(errand.personId()));
    }
    if (errand.verb() == Verb.COMMENTED) {
      return followersOf(errand, content);
    }
    if (errand.verb() == Verb.CLOSED || errand.verb() == Verb.SETTLED) {
      return participantsOf(content);
    }
    if (OF_PROPOSAL.contains(errand.verb())) {
      TreeSet<Long> all = participantsOf(content);
      all.add(content.authorId());
      return all;
    }
    Long author = errand.commentId() == null ? content.authorId() : authorOf(errand.commentId());
    return author == null ? new TreeSet<>() : new TreeSet<>(Set.of(author));
  }

  /** Whether this text calls them in another place too, where they see it and were told so. */
  private boolean isCalledElsewhere(Errand errand) {
    if (errand.verb() != Verb.MENTIONED || errand.commentId() != null) {
      return false;
    }
    List<Long> others = twins.stream().flatMap(it -> it.of(errand.contentId()).stream()).toList();
    return !others.isEmpty()
        && !em.createQuery(
                "select n.id from Notification n, Content c where n.personId = :viewer"
                    + " and n.kind = :kind and n.commentId is null and n.contentId in :others"
                    + " and c.id = n.contentId and"
                    + Door.OPEN,
                Long.class)
            .setParameter("viewer", errand.personId())
            .setParameter("kind", Kind.MENTION)
            .setParameter("others", others)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  private TreeSet<Long> followersOf(Errand errand, Content content) {
    TreeSet<Long> all = new TreeSet<>();
    all.add(content.authorId());
    followers.forEach(room -> all.addAll(room.following(content.id(), errand.happenedAt())));
    followers.forEach(room -> all.removeAll(room.muted(content.id())));
    all.removeAll(mentionedIn(errand.commentId()));
    return all;
  }

  private TreeSet<Long> participantsOf(Content content) {
    TreeSet<Long> all = new TreeSet<>();
    participants.forEach(room -> all.addAll(room.of(content.id())));
    followers.forEach(room -> all.removeAll(room.muted(content.id())));
    return all;
  }

  /** They are told already that they were named. */
  private List<Long> mentionedIn(Long commentId) {
    return em.createQuery(
            "select n.personId from Notification n where n.commentId = :comment and n.kind = :kind",
            Long.class)
        .setParameter("comment", commentId)
        .setParameter("kind", Kind.MENTION)
        .getResultList();
  }

  private Long authorOf(long commentId) {
    return remarks.stream()
        .map(room -> room.authorOf(commentId))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
