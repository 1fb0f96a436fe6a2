package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;

/** Founds a community together with the experiment that it is to be: both, or neither. */
@Stateless
public class Foundings {

  @Inject private Communities communities;
  @Inject private CommunityPages pages;
  @Inject private Pilots pilots;

  /**
   * Once for each key.
   *
   * @return the end of its address
   */
  public String found(Viewer viewer, Beginning beginning, SubmitKey key) {
    String slug = communities.found(viewer, beginning.community(), key);
    if (beginning.pilot() != null) {
      pilots.plan(viewer, pages.at(viewer, slug).orElseThrow(), beginning.pilot(), 0);
    }
    return slug;
  }
}
