package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What there is to decide about in a community, for who makes it live. */
@Named
@RequestScoped
public class CommunityModeration {

  @Inject private CommunityHead communityHead;

  private String key;

  public void load() {
    communityHead.loadAnimated(key, "moderation");
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
