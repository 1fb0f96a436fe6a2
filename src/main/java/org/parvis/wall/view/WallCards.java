package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.parvis.shared.NotFound;

/** Some cards as they look now, for a page that shows them; what is gone is missing. */
@Named
@RequestScoped
public class WallCards {

  @Inject private Cards cards;

  private String ids;

  public void load() {
    if (ids == null || !ids.matches("\\d{1,18}(,\\d{1,18}){0,19}")) {
      throw new NotFound();
    }
    List<Long> asked = Stream.of(ids.split(",")).map(Long::valueOf).distinct().toList();
    cards.showSome(asked);
  }

  public String getIds() {
    return ids;
  }

  public void setIds(String ids) {
    this.ids = ids;
  }
}
