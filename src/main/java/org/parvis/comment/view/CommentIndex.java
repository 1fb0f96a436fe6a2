package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.comment.Place;
import org.parvis.person.Viewer;
import org.parvis.shared.Page;

/** The comments of a content, twenty at a time, the last ones first. */
@Named
@RequestScoped
public class CommentIndex {

  private static final int SIZE = 20;

  @Inject private Discussion discussion;
  @Inject private Viewer viewer;

  private String content;
  private String before;
  private Page<CommentCard> page = new Page<>(List.of(), null);

  public void load() {
    if (content != null && content.matches("\\d{1,18}")) {
      page =
          discussion.pageOf(
              viewer, Long.parseLong(content), Place.parse(before).orElse(Place.end()), SIZE);
    }
  }

  /** Loads the last comments of this content. */
  public void load(long contentId) {
    content = Long.toString(contentId);
    load();
  }

  public List<CommentCard> getRows() {
    return page.rows();
  }

  /** Where older comments are, null if there are none. */
  public String getOlder() {
    return page.next();
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = before;
  }
}
