package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.audience.Audience;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.Moves;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** The form in which a post is taken to another place. */
@Named
@RequestScoped
public class WallMove {

  @Inject private Stream stream;
  @Inject private Moves moves;
  @Inject private Places places;
  @Inject private WallAudience wallAudience;
  @Inject private Viewer viewer;

  private String key;
  private PostCard post;

  public void load() {
    post =
        Cards.id(key)
            .flatMap(id -> stream.find(viewer, id))
            .filter(card -> moves.mayTake(viewer, card.author().id(), card.audienceId()))
            .orElseThrow(NotFound::new);
  }

  /** Where the viewer could bring it. */
  public List<Place> getChoices() {
    return wallAudience.writable(viewer).stream()
        .filter(place -> place.id() != post.audienceId())
        .filter(place -> post.twins().stream().noneMatch(twin -> twin.audienceId() == place.id()))
        .filter(place -> post.isBy(viewer.id()) || isAnimated(place.id()))
        .toList();
  }

  private boolean isAnimated(long placeId) {
    return placeId == Audience.COMPANY
        ? viewer.isAdministrator()
        : places.isAnimatedBy(viewer.id(), placeId);
  }

  /** Where it stands, null on the company's wall. */
  public Place getFrom() {
    return wallAudience.place(post.audienceId());
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
