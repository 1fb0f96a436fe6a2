package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.activity.Movement;
import org.parvis.audience.Audiences;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.Mentions;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.storage.Sql;

/** What people have scheduled; nobody but its author ever reads it before its time. */
@Stateless
public class Timetable {

  /** So many posts a person can have waiting. */
  public static final int MOST = 100;

  private static final String CARD =
      "select new org.parvis.wall.ScheduledCard(s.id, s.audienceId, s.submitKey, s.title, s.body, s.publishAt,"
          + " s.dueAt, s.state, s.reason, s.tries, s.deletedAt, s.version) from Scheduled s"
          + " where s.authorId = :viewer and s.state <> :published";

  @PersistenceContext private EntityManager em;
  @Inject private Audiences audiences;
  @Inject private Contents contents;
  @Inject private Mentions mentions;
  @Inject private Wall wall;
  @Inject private Turn turn;
  @Inject private Clock clock;

  /**
   * Notes a post for later, once for each key. Sent again with other words or another time soon
   * after, it is changed to these; much later, from a page that was left open, it is another one.
   *
   * @return its id
   * @throws NotFound if the viewer is not in the audience
   * @throws LaterRefused if that time is not to be had, or it has been published already
   */
  public long plan(Viewer viewer, long audienceId, PostDraft draft, LaterTime time, SubmitKey key) {
    return plan(viewer, List.of(audienceId), draft, time, key);
  }

  /**
   * The same for a post that is to stand in several places.
   *
   * @throws NoPlace if there is none
   */
  public long plan(
      Viewer viewer, List<Long> places, PostDraft draft, LaterTime time, SubmitKey key) {
    turn.of(viewer);
    if (places.isEmpty()) {
      throw new NoPlace();
    }
    places.forEach(place -> audiences.forWriting(viewer, place));
    RichText text = mentions.in(viewer, draft.text(), null);
    Instant at = time.from(clock.instant());
    Optional<Scheduled> known = of(viewer, key).filter(it -> it.isWaiting() && !it.isDeleted());
    if (known.isPresent()) {
      return again(viewer, known.get(), places, draft.heading(), text, at);
    }
    refuseIfPublished(viewer, key, text);
    boolean spent = contents.isSent(viewer, key) || of(viewer, key).isPresent();
    SubmitKey own = spent ? SubmitKey.random() : key;
    return add(viewer, places, own, draft.heading(), text, at);
  }

  private long again(
      Viewer viewer, Scheduled known, List<Long> places, String title, RichText text, Instant at) {
    if (!known.says(title, text) && !known.isFresh(clock.instant())) {
      return add(viewer, places, SubmitKey.random(), title, text, at);
    }
    write(known, title, text, at);
    known.standIn(places);
    return known.id();
  }

  private long add(
      Viewer viewer, List<Long> places, SubmitKey key, String title, RichText text, Instant at) {
    if (count(viewer) >= MOST) {
      throw LaterRefused.tooMany(MOST);
    }
    Scheduled scheduled = new Scheduled(viewer.id(), places, key.value(), clock.instant());
    scheduled.write(title, text);
    scheduled.planFor(at);
    em.persist(scheduled);
    em.flush();
    contents.postpone(viewer, key);
    return scheduled.id();
  }

  /**
   * Changes what is waiting; sent twice, it is changed once.
   *
   * @param version the one that the editor opened
   * @throws EditConflict if it was changed since, to something else
   * @throws LaterRefused if that time is not to be had, or it has been published meanwhile
   * @throws NotFound if it is another's, or there is none
   */
  public void edit(Viewer viewer, long id, int version, PostDraft draft, LaterTime time) {
    Scheduled own = ahead(viewer, id);
    RichText text =
        draft.isUntouched(own.body())
            ? RichText.kept(own.body())
            : mentions.in(viewer, draft.text(), own.body());
    Instant at = isUnchanged(own, time) ? own.publishAt() : time.from(clock.instant());
    if (own.says(draft.heading(), text) && own.isFor(at)) {
      return;
    }
    if (own.version() != version) {
      throw new EditConflict();
    }
    write(own, draft.heading(), text, at);
  }

  /** An hour that a clock shows twice stays the one that it was. */
  private static boolean isUnchanged(Scheduled own, LaterTime time) {
    return own.isWaiting() && time.shows(own.publishAt());
  }

  private static void write(Scheduled scheduled, String title, RichText text, Instant at) {
    scheduled.write(title, text);
    if (!scheduled.isFor(at)) {
      scheduled.planFor(at);
    }
  }

  /**
   * Gives it another time; one that could not be published waits again.
   *
   * @throws LaterRefused if that time is not to be had, or it has been published meanwhile
   * @throws NotFound if it is another's, or there is none
   */
  public void move(Viewer viewer, long id, LaterTime time) {
    Scheduled own = ahead(viewer, id);
    if (!isUnchanged(own, time)) {
      own.planFor(time.from(clock.instant()));
    }
  }

  /**
   * Publishes it now; a second time does nothing.
   *
   * @return the id of the post
   * @throws NotFound if it is another's, or there is none
   */
  public long publish(Viewer viewer, long id) {
    Scheduled own = own(viewer, id);
    if (own.isPublished()) {
      return own.contentId();
    }
    if (own.isDeleted()) {
      throw new NotFound();
    }
    return wall.post(viewer, standing(viewer, own), own.draft(), new SubmitKey(own.submitKey()));
  }

  /** Where it is published: of its other places those where its author still may. */
  public List<Long> standing(Viewer author, Scheduled scheduled) {
    return Stream.concat(
            Stream.of(scheduled.audienceId()),
            scheduled.also().stream().filter(place -> audiences.mayWrite(author, place)))
        .toList();
  }

  /** Takes it off; a second time does nothing. */
  public void delete(Viewer viewer, long id) {
    Scheduled own = own(viewer, id);
    if (own.isPublished()) {
      throw LaterRefused.published();
    }
    own.delete(clock.instant());
  }

  /**
   * Takes that back, within {@link Contents#UNDO}; what was due meanwhile is published then.
   *
   * @throws NotFound if it was deleted too long ago
   */
  public void restore(Viewer viewer, long id) {
    Scheduled own = own(viewer, id);
    if (own.isDeleted() && own.deletedAt().isBefore(clock.instant().minus(Contents.UNDO))) {
      throw new NotFound();
    }
    own.restore();
  }

  /** What is waiting and what could not be published, the next first. */
  public Page<ScheduledCard> page(Viewer viewer, Cursor after, int size) {
    List<ScheduledCard> rows =
        em.createQuery(
                CARD
                    + " and s.deletedAt is null and (s.publishAt > :at or s.publishAt = :at"
                    + " and s.id > :id) order by s.publishAt, s.id",
                ScheduledCard.class)
            .setParameter("viewer", viewer.id())
            .setParameter("published", Scheduled.State.PUBLISHED)
            .setParameter("at", after.at())
            .setParameter("id", after.id())
            .setMaxResults(size + 1)
            .getResultList();
    return Page.cut(withPlaces(rows), size, ScheduledCard::cursor);
  }

  private List<ScheduledCard> withPlaces(List<ScheduledCard> cards) {
    if (cards.isEmpty()) {
      return cards;
    }
    Map<Long, List<Long>> also =
        em.createQuery(
                "select s.id, a from Scheduled s join s.also a where s.id in :ids order by a",
                Object[].class)
            .setParameter("ids", cards.stream().map(ScheduledCard::id).toList())
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    row -> (Long) row[0],
                    Collectors.mapping(row -> (Long) row[1], Collectors.toList())));
    return cards.stream()
        .map(card -> card.alsoIn(also.getOrDefault(card.id(), List.of())))
        .toList();
  }

  /** One of the viewer's own, deleted or not. */
  public Optional<ScheduledCard> find(Viewer viewer, long id) {
    return withPlaces(
            em.createQuery(CARD + " and s.id = :id", ScheduledCard.class)
                .setParameter("viewer", viewer.id())
                .setParameter("published", Scheduled.State.PUBLISHED)
                .setParameter("id", id)
                .getResultList())
        .stream()
        .findFirst();
  }

  /** What was to be published in a place that is gone for good goes with it. */
  public void forget(@Observes Movement movement) {
    if (movement.step() == Movement.Step.PURGED) {
      new Sql()
          .add("delete from scheduled_place where audience_id = ?", movement.audienceId())
          .change(em);
      em.createQuery("delete from Scheduled s where s.audienceId = :audience")
          .setParameter("audience", movement.audienceId())
          .executeUpdate();
    }
  }

  private long count(Viewer viewer) {
    return em.createQuery(
            "select count(s) from Scheduled s where s.authorId = :viewer"
                + " and s.state <> :published and s.deletedAt is null",
            Long.class)
        .setParameter("viewer", viewer.id())
        .setParameter("published", Scheduled.State.PUBLISHED)
        .getSingleResult();
  }

  private Scheduled ahead(Viewer viewer, long id) {
    Scheduled own = own(viewer, id);
    if (own.isPublished()) {
      throw LaterRefused.published();
    }
    if (own.isDeleted()) {
      throw new NotFound();
    }
    return own;
  }

  /** Held until the transaction ends, as all that a person writes. */
  private Scheduled own(Viewer viewer, long id) {
    turn.of(viewer);
    return Optional.ofNullable(em.find(Scheduled.class, id))
        .filter(it -> viewer.is(it.authorId()))
        .orElseThrow(NotFound::new);
  }

  private Optional<Scheduled> of(Viewer viewer, SubmitKey key) {
    return em.createQuery(
            "select s from Scheduled s where s.authorId = :viewer and s.submitKey = :key",
            Scheduled.class)
        .setParameter("viewer", viewer.id())
        .setParameter("key", key.value())
        .getResultStream()
        .findFirst();
  }

  private void refuseIfPublished(Viewer viewer, SubmitKey key, RichText text) {
    boolean published =
        em.createQuery(
                "select p from Post p where p.content.author.id = :viewer"
                    + " and p.content.submitKey = :key",
                Post.class)
            .setParameter("viewer", viewer.id())
            .setParameter("key", key.value())
            .getResultStream()
            .anyMatch(post -> text.html().equals(post.body()));
    if (published) {
      throw LaterRefused.published();
    }
  }
}
