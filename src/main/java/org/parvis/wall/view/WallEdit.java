package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** The form in which the author changes a post. */
@Named
@RequestScoped
public class WallEdit {

  @Inject private Stream stream;
  @Inject private Viewer viewer;

  private String key;
  private PostCard post;

  public void load() {
    post =
        Cards.id(key)
            .flatMap(id -> stream.find(viewer, id))
            .filter(card -> card.isBy(viewer.id()))
            .orElseThrow(NotFound::new);
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
