package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.audience.Place;

/** A community and its wall. */
@Named
@RequestScoped
public class CommunityShow {

  @Inject private CommunityHead communityHead;

  private String key;
  private String before;
  private String joined;

  public void load() {
    communityHead.load(key, "");
  }

  /** Where its wall is, null for who may not read it. */
  public Place getPlace() {
    return communityHead.getCommunity().isReadable() ? communityHead.getCommunity().place() : null;
  }

  /** Whether the viewer has just come in. */
  public boolean isNewcomer() {
    return joined != null && communityHead.getCommunity().isInside();
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

  public String getJoined() {
    return joined;
  }

  public void setJoined(String joined) {
    this.joined = joined;
  }
}
