package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.Audiences;
import org.parvis.audience.NotInside;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.FirstPosts;
import org.parvis.content.Remarks;
import org.parvis.content.Turn;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/**
 * Takes a post to another place, with its discussion: its author, or who makes both places live.
 * What others said to the members of a place is never opened to everyone.
 */
@Stateless
public class Moves {

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;
  @Inject private Audiences audiences;
  @Inject private Spreads spreads;
  @Inject private FirstPosts firstPosts;
  @Inject private Turn turn;
  @Inject private Clock clock;
  @Inject private Event<Activity> activities;
  @Inject @Any private Instance<Remarks> remarks;

  /**
   * Moves it; where it stands already, nothing happens.
   *
   * @throws NotFound if the viewer does not see it or the place, or may not move it there
   * @throws NotInside if they see the place, but are no member
   * @throws Archived if one of the places can only be read
   * @throws MoveRefused if someone would lose by it
   */
  public void move(Viewer viewer, long id, long audienceId) {
    Person author = turn.of(viewer, contents.writable(viewer, id).authorId());
    Content content = em.find(Content.class, id, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(content);
    Audience from = contents.writable(viewer, id).audience();
    Post post = em.find(Post.class, id);
    if (post == null || !mayTake(viewer, content, from) || !mayBring(viewer, content, audienceId)) {
      throw new NotFound();
    }
    Audience to = audiences.forWriting(viewer, audienceId);
    if (from.id().equals(to.id())) {
      return;
    }
    refuseIfSomeoneLoses(post, author, from, to);
    if (!audiences.animates(viewer, to.id()) && firstPosts.wait(author.viewer(), to)) {
      throw MoveRefused.waits();
    }
    content.moveTo(to);
    em.createQuery("delete from Pin p where p.contentId = :id")
        .setParameter("id", id)
        .executeUpdate();
    activities.fire(new Activity(Verb.MOVED, viewer.id(), id, from.id(), clock.instant()));
  }

  /** Whether the viewer may take it away from where it stands. */
  public boolean mayTake(Viewer viewer, long authorId, long audienceId) {
    return viewer.is(authorId) || audiences.animates(viewer, audienceId);
  }

  private boolean mayTake(Viewer viewer, Content content, Audience from) {
    return mayTake(viewer, content.authorId(), from.id());
  }

  private boolean mayBring(Viewer viewer, Content content, long audienceId) {
    return content.isBy(viewer.id()) || audiences.animates(viewer, audienceId);
  }

  private void refuseIfSomeoneLoses(Post post, Person author, Audience from, Audience to) {
    if (spreads.standing(post).stream().anyMatch(twin -> twin.audienceId() == to.id())) {
      throw MoveRefused.there();
    }
    if (author.isActive() && audiences.among(List.of(author.id()), to.id()).isEmpty()) {
      throw MoveRefused.authorOutside();
    }
    boolean opens = !from.isForEveryone() && to.isForEveryone();
    if (opens && remarks.stream().anyMatch(room -> room.hasOthers(post.id(), author.id()))) {
      throw MoveRefused.overheard();
    }
  }
}
