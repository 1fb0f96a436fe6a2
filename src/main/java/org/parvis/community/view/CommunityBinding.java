package org.parvis.community.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.parvis.community.BindingCard;
import org.parvis.community.Bindings;
import org.parvis.community.Openness;
import org.parvis.directory.GroupCard;
import org.parvis.directory.Groups;
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
  @Inject private Groups groups;
  @Inject private HttpServletRequest request;
  @Inject private Viewer viewer;

  private static final int MOST = 50;

  private BindingCard card;
  private List<GroupCard> named;

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

  /** Whether the portal knows a directory with groups. */
  public boolean isKnown() {
    return groups.place(viewer).isPresent();
  }

  /** Whether it can be bound to a group by this viewer. */
  public boolean isGroups() {
    return (isOpen() || communityHead.getCommunity().isAnimating()) && isKnown();
  }

  /** Whether one has to look for a group among all of them. */
  public boolean isMany() {
    return isFull() || !getPart().isEmpty();
  }

  /** Whether there are more than are named. */
  public boolean isFull() {
    return named().size() > MOST;
  }

  /** Groups by name, those of one name with what they stand in. */
  public List<GroupCard> getNamed() {
    return named().subList(0, Math.min(MOST, named().size()));
  }

  private List<GroupCard> named() {
    if (named == null) {
      named = groups.named(viewer, getPart(), MOST + 1);
    }
    return named;
  }

  /** What is typed to find a group. */
  public String getPart() {
    return Objects.toString(request.getParameter("group"), "");
  }

  public List<Facet> getDepartments() {
    return facets.departments(viewer);
  }

  public List<Facet> getSites() {
    return facets.sites(viewer);
  }
}
