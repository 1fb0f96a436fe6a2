package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.parvis.shared.NotFound;

/** What becomes of a community that is deleted, before its owner does it. */
@Named
@RequestScoped
public class CommunityDelete {

  @Inject private CommunityHead communityHead;

  private String key;

  public void load() {
    if (!communityHead.load(key, "delete").isOwner()) {
      throw new NotFound();
    }
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
