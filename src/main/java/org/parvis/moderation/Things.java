package org.parvis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.parvis.audience.Door;
import org.parvis.content.HeldRemark;
import org.parvis.content.Withholdable;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Where the things stand that are reported and decided about. */
@ApplicationScoped
@Transactional
class Things {

  /**
   * A thing that the viewer sees, or that there is.
   *
   * @param changedAt when its author changed it last, null for never
   */
  record Standing(
      Thing thing,
      long contentId,
      long audienceId,
      long authorId,
      String words,
      Instant changedAt) {}

  private static final String CONTENT =
      "select c.id, c.audienceId, c.authorId, c.text, c.editedAt, c.title from Content c"
          + " where c.id = :id";

  @PersistenceContext private EntityManager em;
  @Inject @Any private Instance<Withholdable> rooms;

  /**
   * What the viewer sees through the door like everyone else.
   *
   * @throws NotFound if they do not
   */
  Standing seen(Viewer viewer, Thing thing) {
    if (!thing.remark()) {
      return content(thing, thing.id(), viewer).orElseThrow(NotFound::new);
    }
    HeldRemark remark =
        remark(thing.id()).filter(it -> !it.isWithheld()).orElseThrow(NotFound::new);
    return about(thing, remark, content(thing, remark.contentId(), viewer))
        .orElseThrow(NotFound::new);
  }

  /** What there is, withheld or not, for who decides about it. */
  Standing any(Thing thing) {
    if (!thing.remark()) {
      return content(thing, thing.id(), null).orElseThrow(NotFound::new);
    }
    HeldRemark remark = remark(thing.id()).orElseThrow(NotFound::new);
    return about(thing, remark, content(thing, remark.contentId(), null))
        .orElseThrow(NotFound::new);
  }

  void hide(Viewer viewer, long remarkId, String reason) {
    rooms.forEach(room -> room.hide(viewer, remarkId, reason));
  }

  void show(Viewer viewer, long remarkId) {
    rooms.forEach(room -> room.show(viewer, remarkId));
  }

  private Optional<HeldRemark> remark(long id) {
    return rooms.stream().flatMap(room -> room.find(id).stream()).findFirst();
  }

  private static Optional<Standing> about(
      Thing thing, HeldRemark remark, Optional<Standing> content) {
    return content.map(
        it ->
            new Standing(
                thing,
                it.contentId(),
                it.audienceId(),
                remark.authorId(),
                remark.words(),
                remark.editedAt()));
  }

  /**
   * @param viewer null for whoever
   */
  private Optional<Standing> content(Thing thing, long id, Viewer viewer) {
    var query =
        em.createQuery(viewer == null ? CONTENT : CONTENT + " and" + Door.OPEN, Object[].class)
            .setParameter("id", id);
    if (viewer != null) {
      query.setParameter("viewer", viewer.id());
    }
    return query
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Standing(
                    thing,
                    (Long) row[0],
                    (Long) row[1],
                    (Long) row[2],
                    row[5] == null ? (String) row[3] : row[5] + "\n" + row[3],
                    (Instant) row[4]));
  }
}
