package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One card, after it changed. */
@Named
@RequestScoped
public class WallCard {

  @Inject private Cards cards;

  @Inject private HttpServletRequest request;

  private String key;

  public void load() {
    cards.showOne(key);
  }

  /** Whether it goes back to a post's own page, which shows the whole discussion. */
  public boolean isWhole() {
    String page = request.getHeader("HX-Current-URL");
    return page != null && page.replaceFirst("[?#].*", "").matches(".*/wall/\\d{1,18}");
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
