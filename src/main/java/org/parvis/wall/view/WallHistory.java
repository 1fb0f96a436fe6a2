package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.content.Change;
import org.parvis.content.Editions;
import org.parvis.content.Version;
import org.parvis.person.Viewer;
import org.parvis.shared.ListingOf;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** How a post has changed. */
@Named
@RequestScoped
public class WallHistory extends ListingOf<Change> {

  private static final int SIZE = 10;

  @Inject private Stream stream;
  @Inject private Editions editions;
  @Inject private Viewer viewer;

  private PostCard post;

  public void load() {
    post = Cards.id(getKey()).flatMap(id -> stream.find(viewer, id)).orElseThrow(NotFound::new);
    Version now = asked().isPresent() ? null : post.present();
    show(editions.of(viewer, post.id(), now, start(), SIZE));
  }

  public PostCard getPost() {
    return post;
  }
}
