package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;
import org.parvis.wall.WithheldPost;
import org.parvis.wall.WithheldPosts;

/** The form in which the author changes a post. */
@Named
@RequestScoped
public class WallEdit {

  @Inject private Stream stream;
  @Inject private WithheldPosts withheldPosts;
  @Inject private Viewer viewer;

  private String key;
  private PostCard post;

  public void load() {
    post =
        Cards.id(key)
            .flatMap(id -> stream.find(viewer, id))
            .filter(card -> card.isBy(viewer.id()))
            .or(this::withheld)
            .filter(card -> card.kind().isWritten())
            .orElseThrow(NotFound::new);
  }

  private Optional<PostCard> withheld() {
    return Cards.id(key).flatMap(id -> withheldPosts.find(viewer, id)).map(WithheldPost::card);
  }

  /** Whether its title is what it asks, and its words may be left out. */
  public boolean isAsking() {
    return post.kind().isTitleEnough();
  }

  public PostCard getPost() {
    return post;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
