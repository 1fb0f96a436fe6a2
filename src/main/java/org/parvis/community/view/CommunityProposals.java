package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which proposals stand in a community, to those who read what stands there. */
@Named
@RequestScoped
public class CommunityProposals {

  @Inject private CommunityHead communityHead;

  private String key;

  public void load() {
    communityHead.loadReadable(key, "proposals");
  }

  /** The address of this page, relative to the context path. */
  public String getHome() {
    return "/community/proposals/" + communityHead.getCommunity().card().slug();
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
