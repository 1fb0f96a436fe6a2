package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.wall.WithheldPost;
import org.parvis.wall.WithheldPosts;

/** One card, after it changed. */
@Named
@RequestScoped
public class WallCard {

  @Inject private Cards cards;

  @Inject private WithheldPosts withheldPosts;
  @Inject private Viewer viewer;
  @Inject private HttpServletRequest request;

  private String key;
  private WithheldPost withheld;

  public void load() {
    if (cards.showIfSeen(key).isEmpty()) {
      withheld =
          Cards.id(key).flatMap(id -> withheldPosts.find(viewer, id)).orElseThrow(NotFound::new);
    }
  }

  /** The viewer's own, if nobody else sees it. */
  public WithheldPost getWithheld() {
    return withheld;
  }

  /** Whether it goes back to a post's own page, which shows the whole discussion. */
  public boolean isWhole() {
    String page = request.getHeader("HX-Current-URL");
    return withheld == null
        && page != null
        && page.replaceFirst("[?#].*", "").matches(".*/wall/\\d{1,18}");
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
