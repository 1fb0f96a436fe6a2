package org.parvis.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.content.Content;
import org.parvis.content.Hashtags;
import org.parvis.content.HeldRemark;
import org.parvis.content.Mentions;
import org.parvis.content.RichText;
import org.parvis.content.Withheld;
import org.parvis.content.Withholdable;
import org.parvis.person.Viewer;
import org.parvis.storage.InstantConverter;

/** Withholds comments from everyone, and gives them back; in SQL, as their author may be typing. */
@ApplicationScoped
@Transactional
public class CommentHiding implements Withholdable {

  private static final String HELD =
      "select new org.parvis.content.HeldRemark(k.id, k.contentId, k.authorId, k.body,"
          + " k.editedAt, k.withheld, k.withheldReason) from Comment k where k.id in :ids"
          + " and (k.deletedAt is null or k.withheld = :hidden)";

  @PersistenceContext private EntityManager em;
  @Inject private Hashtags hashtags;
  @Inject private Mentions mentions;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  private final InstantConverter instants = new InstantConverter();

  @Override
  public Optional<HeldRemark> find(long id) {
    return Optional.ofNullable(all(List.of(id)).get(id));
  }

  @Override
  public Map<Long, HeldRemark> all(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(HELD, HeldRemark.class)
        .setParameter("ids", ids)
        .setParameter("hidden", Withheld.HIDDEN)
        .getResultStream()
        .collect(Collectors.toMap(HeldRemark::id, Function.identity()));
  }

  @Override
  public void hide(Viewer viewer, long id, String reason) {
    int changed =
        em.createNativeQuery(
                "update comment set deleted_at = ?, withheld = 'HIDDEN', withheld_reason = ?"
                    + " where id = ? and deleted_at is null")
            .setParameter(1, instants.convertToDatabaseColumn(clock.instant()))
            .setParameter(2, reason)
            .setParameter(3, id)
            .executeUpdate();
    if (changed == 1) {
      hashtags.forget(id);
      tell(Verb.HIDDEN, viewer, id);
    }
  }

  @Override
  public void show(Viewer viewer, long id) {
    int changed =
        em.createNativeQuery(
                "update comment set deleted_at = null, withheld = null, withheld_reason = null"
                    + " where id = ? and withheld = 'HIDDEN'")
            .setParameter(1, id)
            .executeUpdate();
    if (changed == 1) {
      Comment comment = em.find(Comment.class, id);
      em.refresh(comment);
      RichText said = RichText.kept(comment.kept());
      Viewer author = comment.author().viewer();
      hashtags.keep(comment.content(), id, said, false);
      mentions.keep(author, comment.content(), id, said, false);
      tell(Verb.SHOWN, viewer, id);
    }
  }

  private void tell(Verb verb, Viewer viewer, long id) {
    Content content = em.find(Comment.class, id).content();
    activities.fire(
        new Activity(
            verb,
            viewer.id(),
            content.id(),
            id,
            content.audience().id(),
            Set.of(),
            clock.instant()));
  }
}
