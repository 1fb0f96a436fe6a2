package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.parvis.content.Change;
import org.parvis.content.Editions;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;
import org.parvis.wall.PostCard;
import org.parvis.wall.Stream;

/** How a post has changed. */
@Named
@RequestScoped
public class WallHistory {

  private static final int SIZE = 10;

  @Inject private Stream stream;
  @Inject private Editions editions;
  @Inject private Viewer viewer;

  private String key;
  private String before;
  private PostCard post;
  private Page<Change> page;

  public void load() {
    post = Cards.id(key).flatMap(id -> stream.find(viewer, id)).orElseThrow(NotFound::new);
    Optional<Cursor> cursor = Optional.ofNullable(before).flatMap(Cursor::parse);
    page =
        editions.of(
            viewer,
            post.id(),
            cursor.isPresent() ? null : post.present(),
            cursor.orElse(Cursor.newest()),
            SIZE);
  }

  public PostCard getPost() {
    return post;
  }

  public List<Change> getRows() {
    return page.rows();
  }

  public String getNext() {
    return page.next();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
