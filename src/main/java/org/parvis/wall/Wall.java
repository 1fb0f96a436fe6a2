package org.parvis.wall;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.EditConflict;
import org.parvis.content.RichText;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Writes on the wall. */
@Stateless
public class Wall {

  @PersistenceContext private EntityManager em;
  @Inject private Contents contents;

  /**
   * Publishes a post, once for each key.
   *
   * @return its id
   * @throws NotFound if the viewer is not in the audience
   */
  public long post(Viewer viewer, long audienceId, PostDraft draft, SubmitKey key) {
    return publish(viewer, audienceId, Content.Kind.POST, draft, key).id();
  }

  /** The same for whatever kind of content says something on the wall. */
  public Content publish(
      Viewer viewer, long audienceId, Content.Kind kind, PostDraft draft, SubmitKey key) {
    RichText text = draft.text();
    Content content = contents.publish(viewer, audienceId, kind, draft.heading(), text, key);
    if (em.find(Post.class, content.id()) == null) {
      em.persist(new Post(content, text));
    }
    return content;
  }

  /**
   * Changes a post of the viewer's own; sent twice, it is changed once.
   *
   * @param version the one that the editor opened
   * @throws EditConflict if it was changed since, to something else
   * @throws NotFound if the viewer can't see it, or did not write it
   */
  public void edit(Viewer viewer, long id, int version, PostDraft draft) {
    RichText text = draft.text();
    Content content = contents.own(viewer, id);
    Post post = em.find(Post.class, content.id());
    if (post == null) {
      throw new NotFound();
    }
    boolean changed = !post.says(draft) || !content.isEntitled(draft.heading());
    if (contents.keepParts(viewer, content, text) || changed) {
      contents.edit(viewer, content, version, draft.heading(), text);
      post.edit(text);
    }
  }

  /** Withdraws a post of the viewer's own. */
  public void delete(Viewer viewer, long id) {
    contents.delete(viewer, id);
  }

  /** Takes the deletion back, within {@link Contents#UNDO}. */
  public void restore(Viewer viewer, long id) {
    contents.restore(viewer, id);
  }
}
