package org.parvis.community.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.parvis.community.CommunityPage;
import org.parvis.community.PilotCard;
import org.parvis.community.PilotDraft;
import org.parvis.community.PilotMeasure;
import org.parvis.community.PilotVerdict;
import org.parvis.community.Pilots;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** The experiment that a community is run as; where there is none, its owners plan one. */
@Named
@RequestScoped
public class CommunityPilot {

  @Inject private CommunityHead communityHead;
  @Inject private Pilots pilots;
  @Inject private Viewer viewer;

  private String key;
  private PilotCard pilot;
  private PilotDraft draft;

  public void load() {
    CommunityPage community = communityHead.load(key, "pilot");
    pilot = pilots.find(viewer, community.card().id()).orElse(null);
    if (pilot == null && !community.isOwner()) {
      throw new NotFound();
    }
    draft = pilot == null ? new PilotDraft(pilots.today()) : pilot.draft();
  }

  /** Null where there is none. */
  public PilotCard getPilot() {
    return pilot;
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
