package org.parvis.community.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.community.BindingCard;
import org.parvis.community.Bindings;
import org.parvis.community.Openness;
import org.parvis.person.Facet;
import org.parvis.person.Facets;
import org.parvis.person.Viewer;

/** With what the members of the community of this page come and go. */
@Named
@RequestScoped
public class CommunityBinding {

  @Inject private CommunityHead communityHead;
  @Inject private Bindings bindings;
  @Inject private Facets facets;
  @Inject private Viewer viewer;

  private BindingCard card;

  @PostConstruct
  void load() {
    card = bindings.of(viewer, communityHead.getCommunity().card().id()).orElse(null);
  }

  /** Null for none. */
  public BindingCard getCard() {
    return card;
  }

  /** Whether it can be bound. */
  public boolean isOpen() {
    return communityHead.getCommunity().card().openness() == Openness.OPEN;
  }

  public List<Facet> getDepartments() {
    return facets.departments(viewer);
  }

  public List<Facet> getSites() {
    return facets.sites(viewer);
  }
}
