package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.content.Tags;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** The posts of one hashtag. */
@Named
@RequestScoped
public class WallTag {

  private static final int LONGEST = 60;

  @Inject private Cards cards;

  private String key;
  private String before;

  public void load() {
    if (key == null || Tags.key(key).isEmpty() || key.length() > 2 * LONGEST) {
      throw new NotFound();
    }
    cards.showTag(key, before);
  }

  public String getWord() {
    return Text.line(key);
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
