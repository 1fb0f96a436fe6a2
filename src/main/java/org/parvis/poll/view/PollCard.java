package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.person.Viewer;
import org.parvis.poll.PollResults;
import org.parvis.shared.NotFound;

/** The poll of a card, after something has happened to it. */
@Named
@RequestScoped
public class PollCard {

  @Inject private PollResults results;
  @Inject private Viewer viewer;

  private String key;
  private org.parvis.poll.PollCard poll;

  public void load() {
    if (key == null || !key.matches("\\d{1,18}")) {
      throw new NotFound();
    }
    poll = results.card(viewer, Long.parseLong(key)).orElseThrow(NotFound::new);
  }

  public org.parvis.poll.PollCard getPoll() {
    return poll;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
