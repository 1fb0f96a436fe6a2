package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Place;
import org.parvis.audience.Places;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostCard;
import org.parvis.wall.WithheldPost;
import org.parvis.wall.WithheldPosts;

/** One post at its permanent address. */
@Named
@RequestScoped
public class WallShow {

  private static final int LONGEST_TITLE = 60;

  @Inject private Cards cards;
  @Inject private WithheldPosts withheldPosts;
  @Inject private Places places;
  @Inject private Viewer viewer;

  private String key;
  private String comment;
  private String at;
  private PostCard post;
  private WithheldPost withheld;

  public void load() {
    post = cards.showIfSeen(key).orElse(null);
    if (post == null) {
      withheld =
          Cards.id(key).flatMap(id -> withheldPosts.find(viewer, id)).orElseThrow(NotFound::new);
    }
  }

  /** The viewer's own, if nobody else sees it; then there is no post here. */
  public WithheldPost getWithheld() {
    return withheld;
  }

  public PostCard getPost() {
    return post;
  }

  /** The wall that it stands on, relative to the context path. */
  public String getHome() {
    PostCard card = post == null ? withheld.card() : post;
    return cards.homeOf(card.audienceId());
  }

  /** The face of where it stands, null for the company. */
  public Place getPlace() {
    PostCard card = post == null ? withheld.card() : post;
    return places.of(card.audienceId()).orElse(null);
  }

  /** The title or the beginning of the post, on one line. */
  public String getTitle() {
    PostCard card = post == null ? withheld.card() : post;
    return card.glimpse(LONGEST_TITLE);
  }

  /** The id of the comment that was just deleted here, which can be taken back; null for none. */
  public Long getDeletedComment() {
    return Cards.id(comment).orElse(null);
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  /** The comment that one came for, as typed; null for none. */
  public String getAt() {
    return at;
  }

  public void setAt(String at) {
    this.at = at;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
