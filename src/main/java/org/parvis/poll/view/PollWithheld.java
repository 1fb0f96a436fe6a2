package org.parvis.poll.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.parvis.person.Viewer;
import org.parvis.poll.PollCard;
import org.parvis.poll.PollPart;

/** Polls that only their authors see, and who decides about them. */
@Named
@RequestScoped
public class PollWithheld {

  @Inject private PollPart part;
  @Inject private Viewer viewer;

  private Map<Long, PollCard> polls = Map.of();

  /** Reads them for a whole page at once. */
  public void load(Collection<Long> contentIds) {
    polls = part.ofWithheld(viewer, contentIds);
  }

  /** One that was not read with others; null for what is none. */
  public PollCard one(long contentId) {
    if (!polls.containsKey(contentId)) {
      load(List.of(contentId));
    }
    return of(contentId);
  }

  /** One of those that were. */
  public PollCard of(long contentId) {
    return polls.get(contentId);
  }
}
