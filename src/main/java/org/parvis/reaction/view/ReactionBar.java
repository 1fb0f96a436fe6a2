package org.parvis.reaction.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionCounts;
import org.parvis.reaction.Reactions;
import org.parvis.shared.NotFound;

/** The reactions to one content, after one was put or taken back. */
@Named
@RequestScoped
public class ReactionBar {

  @Inject private Reactions reactions;
  @Inject private Viewer viewer;

  private String key;
  private ReactionCounts bar;

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    bar = reactions.counts(viewer, Long.parseLong(key));
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
