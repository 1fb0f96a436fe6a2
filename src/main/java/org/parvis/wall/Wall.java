package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.audience.Audience;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.Editions;
import org.parvis.content.Mentions;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Writes on the wall. */
@Stateless
public class Wall {

  private static final Map<Verb, Integer> SHARES =
      Map.of(Verb.DELETED, -1, Verb.HIDDEN, -1, Verb.RESTORED, 1, Verb.SHOWN, 1);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Contents contents;
  @Inject private Editions editions;
  @Inject private Mentions mentions;
  @Inject private Spreads spreads;

  /**
   * Publishes a post, once for each key. Sent again with other words soon after, because its answer
   * was lost and its author went on writing, it is changed to these; much later, from a page that
   * was left open, they are another post.
   *
   * @return its id
   * @throws NotFound if the viewer is not in the audience
   */
  public long post(Viewer viewer, long audienceId, PostDraft draft, SubmitKey key) {
    return publish(viewer, audienceId, Content.Kind.POST, draft, key).id();
  }

  /**
   * Publishes a post in several places, once for each key: the same words everywhere, each with a
   * discussion of its own. Sent again with a place more, it stands there too.
   *
   * @param places by their ids; it is in the first one's name that the key counts
   * @return the id of the post in the first place
   * @throws NoPlace if there is none
   * @throws NotFound if the viewer is not in one of the audiences
   */
  public long post(Viewer viewer, List<Long> places, PostDraft draft, SubmitKey key) {
    if (places.isEmpty()) {
      throw new NoPlace();
    }
    Content content = publish(viewer, places.get(0), Content.Kind.POST, draft, key);
    spreads.put(viewer, content, places, content.publishedAt());
    return content.id();
  }

  /**
   * Lets a post of the viewer's own stand in other places too; where it does, nothing happens.
   *
   * @throws NoPlace if there is none
   * @throws NotFound if it is another's, or the viewer is not in one of the audiences
   */
  public void spread(Viewer viewer, long id, Collection<Long> places) {
    Content content = contents.own(viewer, id);
    Post post = em.find(Post.class, content.id());
    if (post == null
        || content.isWithheld()
        || post.quotedId() != null
        || content.kind() != Content.Kind.POST) {
      throw new NotFound();
    }
    if (places.isEmpty()) {
      throw new NoPlace();
    }
    spreads.put(viewer, content, places, clock.instant());
  }

  /** The same for whatever kind of content says something on the wall. */
  public Content publish(
      Viewer viewer, long audienceId, Content.Kind kind, PostDraft draft, SubmitKey key) {
    RichText text = mentions.in(viewer, draft.text(kind), null);
    Content content = contents.publish(viewer, audienceId, kind, draft.heading(), text, key);
    Post post = em.find(Post.class, content.id());
    if (post == null) {
      em.persist(new Post(content, text));
    } else if (isOutdated(viewer, content, post, draft, text)) {
      if (!content.isFresh(clock.instant())) {
        return publish(viewer, audienceId, kind, draft, SubmitKey.random());
      }
      change(viewer, content, content.version(), post, draft.heading(), text);
    }
    return content;
  }

  /**
   * Passes a post on to the whole company, with words of one's own or without, once for each key.
   * What passes on itself is passed on as its original.
   *
   * @return the id of the post that quotes it
   * @throws NotFound if the viewer may not see it, or the original is gone
   * @throws NotForEveryone if only some may see it
   */
  public long share(Viewer viewer, long id, PostDraft draft, SubmitKey key) {
    RichText words = draft.textOrNone();
    RichText text = words.equals(RichText.NONE) ? words : mentions.in(viewer, words, null);
    Content original = original(viewer, id);
    Content content =
        contents.publish(viewer, Audience.COMPANY, Content.Kind.POST, draft.heading(), text, key);
    if (em.find(Post.class, content.id()) == null) {
      Post post = new Post(content, text);
      post.quote(original.id());
      em.persist(post);
      count(original.id(), 1);
    }
    return content.id();
  }

  /** A share that is withdrawn is one less. */
  public void countShares(@Observes Activity activity) {
    Integer difference = activity.commentId() == null ? SHARES.get(activity.verb()) : null;
    Post post = difference == null ? null : em.find(Post.class, activity.contentId());
    if (post != null && post.quotedId() != null && !isGivenUp(activity, post)) {
      count(post.quotedId(), difference);
    }
  }

  /** Its author withdraws what was hidden already. */
  private static boolean isGivenUp(Activity activity, Post post) {
    return activity.verb() == Verb.DELETED && post.content().isWithheld();
  }

  private void count(long originalId, int difference) {
    em.createQuery("update Post p set p.shares = p.shares + :difference where p.id = :id")
        .setParameter("difference", difference)
        .setParameter("id", originalId)
        .executeUpdate();
  }

  private Content original(Viewer viewer, long id) {
    Content shared = contents.find(viewer, id).orElseThrow(NotFound::new);
    Post post = em.find(Post.class, shared.id());
    if (post == null) {
      throw new NotFound();
    }
    Content original =
        post.quotedId() == null
            ? shared
            : contents.find(viewer, post.quotedId()).orElseThrow(NotFound::new);
    if (!original.audience().isForEveryone()) {
      throw new NotForEveryone();
    }
    return original;
  }

  /**
   * Changes a post of the viewer's own; sent twice, it is changed once.
   *
   * @param version the one that the editor opened
   * @throws EditConflict if it was changed since, to something else
   * @throws NotFound if the viewer can't see it, or did not write it
   */
  public void edit(Viewer viewer, long id, int version, PostDraft draft) {
    Content content = contents.own(viewer, id);
    Post post = em.find(Post.class, content.id());
    if (post == null || !content.kind().isWritten()) {
      throw new NotFound();
    }
    RichText text = mentions.in(viewer, draft.text(content.kind()), post.body());
    boolean changed = isChanged(content, post, draft, text);
    if (contents.keepParts(viewer, content, text) || changed) {
      change(viewer, content, version, post, draft.heading(), text);
    }
  }

  private void change(
      Viewer viewer, Content content, int version, Post post, String title, RichText text) {
    if (!text.html().equals(post.body()) || !content.isEntitled(title)) {
      editions.keep(content, post.body());
    }
    contents.edit(viewer, content, version, title, text);
    post.edit(text);
    spreads.follow(viewer, content, post, title, text);
  }

  private static boolean isChanged(Content content, Post post, PostDraft draft, RichText text) {
    return !post.says(draft, text) || !content.isEntitled(draft.heading());
  }

  private boolean isOutdated(
      Viewer viewer, Content content, Post post, PostDraft draft, RichText text) {
    return content.isAsPublished()
        && isChanged(content, post, draft, text)
        && (content.isWaiting() || contents.find(viewer, content.id()).isPresent());
  }

  /**
   * Withdraws a post of the viewer's own, wherever it stands; where it is withheld, for good. What
   * is withheld itself is withdrawn alone.
   */
  public void delete(Viewer viewer, long id) {
    if (contents.delete(viewer, id)) {
      Post post = em.find(Post.class, id);
      contents.deleteToo(viewer, id, spreads.standing(post).stream().map(Post::content).toList());
    }
  }

  /** Withdraws a post of the viewer's own here; elsewhere it stays. */
  public void withdraw(Viewer viewer, long id) {
    contents.delete(viewer, id);
  }

  /** Takes the deletion back, within {@link Contents#UNDO}, wherever it was deleted with this. */
  public void restore(Viewer viewer, long id) {
    Instant deletedAt = contents.restore(viewer, id);
    if (deletedAt != null) {
      contents.restoreToo(
          viewer,
          spreads.all(em.find(Post.class, id)).stream()
              .map(Post::content)
              .filter(twin -> deletedAt.equals(twin.deletedAt()))
              .toList());
    }
  }
}
