package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.audience.Place;
import org.parvis.content.Content;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** The form in which someone lets their post stand in other places too. */
@Named
@RequestScoped
public class WallAlso {

  @Inject private Stream stream;
  @Inject private WallAudience wallAudience;
  @Inject private Viewer viewer;

  private String key;
  private PostCard post;

  public void load() {
    post =
        Cards.id(key)
            .flatMap(id -> stream.find(viewer, id))
            .filter(card -> card.isBy(viewer.id()) && isSpreadable(card))
            .orElseThrow(NotFound::new);
  }

  static boolean isSpreadable(PostCard card) {
    return card.kind() == Content.Kind.POST && card.quote() == null;
  }

  /** Where it does not stand yet. */
  public List<Place> getChoices() {
    Set<Long> standing = new HashSet<>(Set.of(post.audienceId()));
    post.twins().forEach(twin -> standing.add(twin.audienceId()));
    return wallAudience.writable(viewer).stream()
        .filter(place -> !standing.contains(place.id()))
        .toList();
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
