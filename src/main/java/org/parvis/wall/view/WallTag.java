package org.parvis.wall.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.content.Hashtags;
import org.parvis.content.Tags;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Text;

/** The posts of one hashtag. */
@Named
@RequestScoped
public class WallTag {

  private static final int LONGEST = 60;
  private static final int MOST = 50;

  @Inject private Cards cards;
  @Inject private Hashtags hashtags;
  @Inject private Viewer viewer;

  private String key;
  private String before;
  private String word;

  public void load() {
    if (key == null || Tags.key(key).isEmpty() || key.length() > 2 * LONGEST) {
      throw new NotFound();
    }
    cards.showTag(key, before);
    word =
        hashtags.suggest(viewer, key, MOST).stream()
            .filter(used -> Tags.key(used).equals(Tags.key(key)))
            .findFirst()
            .orElse(Text.line(key));
  }

  /** As it was last typed by someone whom the viewer can see. */
  public String getWord() {
    return word;
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
