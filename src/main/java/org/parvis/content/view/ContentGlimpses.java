package org.parvis.content.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Map;
import org.parvis.content.Glimpse;
import org.parvis.content.Glimpses;
import org.parvis.person.Viewer;

/** The names of the contents that a page speaks of by their ids. */
@Named
@RequestScoped
public class ContentGlimpses {

  @Inject private Glimpses glimpses;
  @Inject private Viewer viewer;

  private Map<Long, Glimpse> known = Map.of();

  public void load(Collection<Long> ids) {
    known = glimpses.of(viewer, ids);
  }

  /** Null for what is not for this viewer, or is no more. */
  public Glimpse of(Long id) {
    return known.get(id);
  }
}
