package org.parvis.reaction;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.Turn;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/** Puts and takes back reactions, and tells who reacted, through the door of the content. */
@Stateless
public class Reactions {

  private static final String WHO =
      "select new org.parvis.reaction.Reactor(r.kind, r.reactedAt, p.id, p.slug, p.name,"
          + " p.portrait, p.jobTitle, p.department) from Reaction r, Content c, Person p"
          + " where r.contentId = :content and r.kind = :kind and c.id = r.contentId"
          + " and p.id = r.personId"
          + " and r.reactedAt <= :at and (r.reactedAt < :at or p.id < :id) and"
          + Door.OPEN
          + "order by r.reactedAt desc, p.id desc";

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private ReactionPart part;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;

  /** Reacts; a second time does nothing. */
  public void put(Viewer viewer, long contentId, ReactionKind kind) {
    turn.of(viewer);
    Content content = contents.writable(viewer, contentId);
    Reaction.Key key = new Reaction.Key(content.id(), viewer.id(), kind);
    if (em.find(Reaction.class, key) == null) {
      em.persist(new Reaction(key, clock.instant()));
      tell(Verb.REACTED, viewer, content);
    }
  }

  /** Takes a reaction back; a second time does nothing. */
  public void remove(Viewer viewer, long contentId, ReactionKind kind) {
    turn.of(viewer);
    Content content = contents.writable(viewer, contentId);
    Reaction reaction = em.find(Reaction.class, new Reaction.Key(contentId, viewer.id(), kind));
    if (reaction != null) {
      em.remove(reaction);
      tell(Verb.UNREACTED, viewer, content);
      if (isLast(viewer, contentId)) {
        tell(Verb.WITHDREW, viewer, content);
      }
    }
  }

  /** Asked after the removal, which the query makes the database do first. */
  private boolean isLast(Viewer viewer, long contentId) {
    return em.createQuery(
            "select r.kind from Reaction r where r.contentId = :content and r.personId = :viewer",
            ReactionKind.class)
        .setParameter("content", contentId)
        .setParameter("viewer", viewer.id())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * How it was reacted to.
   *
   * @throws NotFound if the viewer may not see the content
   */
  public ReactionCounts counts(Viewer viewer, long contentId) {
    Content content = contents.find(viewer, contentId).orElseThrow(NotFound::new);
    return part.of(viewer, List.of(content.id())).get(content.id());
  }

  /** Who reacted in this way, the latest first; nobody if the viewer may not see the content. */
  public Page<Reactor> who(
      Viewer viewer, long contentId, ReactionKind kind, Cursor before, int size) {
    return Page.cut(
        em.createQuery(WHO, Reactor.class)
            .setParameter("content", contentId)
            .setParameter("kind", kind)
            .setParameter("viewer", viewer.id())
            .setParameter("at", before.at())
            .setParameter("id", before.id())
            .setMaxResults(size + 1)
            .getResultList(),
        size,
        Reactor::cursor);
  }

  private void tell(Verb verb, Viewer viewer, Content content) {
    activities.fire(
        new Activity(verb, viewer.id(), content.id(), content.audience().id(), clock.instant()));
  }
}
