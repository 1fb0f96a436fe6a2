package org.parvis.content;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.person.Viewer;

/** Which hashtags are used where. */
@Stateless
public class Hashtags {

  /** So many of the latest uses decide what is suggested. */
  private static final int RECENT = 1_000;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * Notes which hashtags a text carries.
   *
   * @param commentId where the text is a comment's, null for the content's own
   * @param isNew whether there is nothing noted yet
   */
  public void keep(Content content, Long commentId, RichText text, boolean isNew) {
    Map<String, String> added = text.tags();
    for (Hashtag tag : isNew ? List.<Hashtag>of() : of(content, commentId)) {
      if (added.remove(tag.tagKey()) == null) {
        em.remove(tag);
      }
    }
    added.values().forEach(w -> em.persist(new Hashtag(content, commentId, w, clock.instant())));
  }

  /** A comment is withdrawn: its hashtags lead nowhere any more. */
  public void forget(long commentId) {
    em.createQuery("delete from Hashtag h where h.commentId = :comment")
        .setParameter("comment", commentId)
        .executeUpdate();
  }

  /**
   * Hashtags that begin like this, those used most of late first, from what the viewer can see.
   *
   * @param start empty for any
   */
  public List<String> suggest(Viewer viewer, String start, int most) {
    Map<String, List<Use>> uses =
        em.createQuery(
                "select new org.parvis.content.Use(h.tagKey, h.word) from Hashtag h"
                    + " join h.content c where h.tagKey like :start escape '!' and"
                    + Door.OPEN
                    + "order by h.usedAt desc",
                Use.class)
            .setParameter("start", Tags.key(start).replaceAll("[!%_]", "!$0") + "%")
            .setParameter("viewer", viewer.id())
            .setMaxResults(RECENT)
            .getResultStream()
            .collect(Collectors.groupingBy(Use::key, LinkedHashMap::new, Collectors.toList()));
    return uses.values().stream()
        .sorted(Comparator.comparingInt((List<Use> all) -> all.size()).reversed())
        .limit(most)
        .map(all -> all.get(0).word())
        .toList();
  }

  private List<Hashtag> of(Content content, Long commentId) {
    return commentId == null
        ? em.createQuery(
                "select h from Hashtag h where h.content = :content and h.commentId is null",
                Hashtag.class)
            .setParameter("content", content)
            .getResultList()
        : em.createQuery("select h from Hashtag h where h.commentId = :comment", Hashtag.class)
            .setParameter("comment", commentId)
            .getResultList();
  }
}
