package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which polls were asked in a community, to those who read what stands there. */
@Named
@RequestScoped
public class CommunityPolls {

  @Inject private CommunityHead communityHead;

  private String key;

  public void load() {
    communityHead.loadReadable(key, "polls");
  }

  /** The address of this page, relative to the context path. */
  public String getHome() {
    return "/community/polls/" + communityHead.getCommunity().card().slug();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
