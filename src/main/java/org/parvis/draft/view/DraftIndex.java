package org.parvis.draft.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.draft.DraftCard;
import org.parvis.draft.Drafts;
import org.parvis.person.Viewer;

/** The viewer's drafts, for a script that puts them back into their forms. */
@Named
@RequestScoped
public class DraftIndex {

  @Inject private Drafts drafts;
  @Inject private Viewer viewer;

  private List<DraftCard> all;

  public List<DraftCard> getAll() {
    if (all == null) {
      all = drafts.all(viewer);
    }
    return all;
  }
}
