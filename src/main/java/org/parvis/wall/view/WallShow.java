package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.wall.PostCard;

/** One post at its permanent address. */
@Named
@RequestScoped
public class WallShow {

  private static final int LONGEST_TITLE = 60;

  @Inject private Cards cards;

  private String key;
  private String comment;
  private String at;
  private PostCard post;

  public void load() {
    post = cards.showOne(key);
  }

  public PostCard getPost() {
    return post;
  }

  /** The wall that it stands on, relative to the context path. */
  public String getHome() {
    return cards.homeOf(post.audienceId());
  }

  /** The title or the beginning of the post, on one line. */
  public String getTitle() {
    return post.glimpse(LONGEST_TITLE);
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
