package org.parvis.reaction.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionCounts;
import org.parvis.reaction.ReactionPart;
import org.parvis.shared.NotFound;

/** The reactions to one content, after one was put or taken back. */
@Named
@RequestScoped
public class ReactionBar {

  @Inject private ReactionPart part;
  @Inject private Viewer viewer;

  private String key;
  private ReactionCounts bar;

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    long id = Long.parseLong(key);
    bar = part.of(viewer, List.of(id)).get(id);
  }

  public ReactionCounts getBar() {
    return bar;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
