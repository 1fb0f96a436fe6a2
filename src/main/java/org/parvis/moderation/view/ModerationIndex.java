package org.parvis.moderation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What administrators decide about: wherever everyone reads. */
@Named
@RequestScoped
public class ModerationIndex {

  @Inject private ModerationQueue moderationQueue;

  public void load() {
    moderationQueue.loadForEveryone();
  }
}
