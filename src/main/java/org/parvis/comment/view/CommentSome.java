package org.parvis.comment.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.comment.CommentCard;
import org.parvis.comment.Discussion;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Some comments as they look now, for a page that shows them; what is gone is missing. */
@Named
@RequestScoped
public class CommentSome {

  @Inject private Discussion discussion;
  @Inject private Viewer viewer;

  private String ids;
  private List<CommentCard> rows = List.of();

  public void load() {
    if (ids == null || !ids.matches("\\d{1,18}(,\\d{1,18}){0,49}")) {
      throw new NotFound();
    }
    List<Long> asked = Stream.of(ids.split(",")).map(Long::valueOf).distinct().toList();
    rows = discussion.some(viewer, asked);
  }

  public List<CommentCard> getRows() {
    return rows;
  }

  public String getIds() {
    return ids;
  }

  public void setIds(String ids) {
    this.ids = ids;
  }
}
