package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.parvis.community.Communities;
import org.parvis.community.CommunityPage;
import org.parvis.community.PilotCard;
import org.parvis.community.PilotDraft;
import org.parvis.community.PilotMeasure;
import org.parvis.community.PilotState;
import org.parvis.community.PilotVerdict;
import org.parvis.community.Pilots;
import org.parvis.community.TemplateCard;
import org.parvis.community.Templates;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The experiment that a community is run as; where there is none, its owners plan one. */
@Named
@RequestScoped
public class CommunityPilot {

  @Inject private CommunityHead communityHead;
  @Inject private Pilots pilots;
  @Inject private Templates templates;
  @Inject private Communities communities;
  @Inject private Viewer viewer;

  private String key;
  private PilotCard pilot;
  private PilotDraft draft;
  private TemplateCard template;
  private boolean templating;

  public void load() {
    CommunityPage community = communityHead.load(key, "pilot");
    pilot = pilots.find(viewer, community.card().id()).orElse(null);
    if (pilot == null && !community.isOwner()) {
      throw new NotFound();
    }
    if (pilot != null && pilot.state() == PilotState.GRADUATED) {
      template = templates.of(viewer, community.card().id()).orElse(null);
      templating = templates.canMake(viewer, community.card().id());
    }
    draft = pilot == null ? new PilotDraft(pilots.today()) : pilot.draft();
  }

  /** Null where there is none. */
  public PilotCard getPilot() {
    return pilot;
  }

  /** The template that was made of it, null for none. */
  public TemplateCard getTemplate() {
    return template;
  }

  /** Whether the viewer may make a template of it. */
  public boolean isTemplating() {
    return templating;
  }

  /** Whether the viewer may found a community. */
  public boolean isFounding() {
    return communities.canFound(viewer);
  }

  public PilotDraft getDraft() {
    return draft;
  }

  public PilotMeasure[] getMeasures() {
    return PilotMeasure.values();
  }

  public PilotVerdict[] getVerdicts() {
    return PilotVerdict.values();
  }

  /** Whether the viewer plans it, or may change the plan. */
  public boolean isPlanning() {
    CommunityPage community = communityHead.getCommunity();
    return community.isOwner() && community.isWritable() && (pilot == null || pilot.isOpen());
  }

  /** Whether the viewer is asked how it goes on. */
  public boolean isDeciding() {
    CommunityPage community = communityHead.getCommunity();
    return community.isAnimating() && community.isWritable() && pilot != null && pilot.isToDecide();
  }

  /** Until when it could go on. */
  public LocalDate getProposed() {
    return pilots.today().plusWeeks(PilotDraft.WEEKS / 2);
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
