package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Audiences;
import org.parvis.content.Locks;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** The form in which an animator closes a discussion. */
@Named
@RequestScoped
public class WallLock {

  @Inject private Stream stream;
  @Inject private Audiences audiences;
  @Inject private Viewer viewer;

  private String key;
  private PostCard post;

  public void load() {
    post =
        Cards.id(key)
            .flatMap(id -> stream.find(viewer, id))
            .filter(card -> audiences.animates(viewer, card.audienceId()))
            .orElseThrow(NotFound::new);
  }

  public PostCard getPost() {
    return post;
  }

  public int getLongest() {
    return Locks.LONGEST_REASON;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
