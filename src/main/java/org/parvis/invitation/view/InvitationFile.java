package org.parvis.invitation.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.parvis.invitation.RosterCard;
import org.parvis.invitation.Rosters;
import org.parvis.person.Viewer;
import org.parvis.shared.Refusal;
import org.parvis.shared.Wording;

/** The page on which an administrator brings a file of colleagues. */
@Named
@RequestScoped
public class InvitationFile {

  private static final int LATEST = 10;
  private static final long MEGABYTE = 1L << 20;

  @Inject private Rosters rosters;
  @Inject private Viewer viewer;

  private Refusal refusal;
  private List<RosterCard> latest;

  void because(Refusal why) {
    refusal = why;
  }

  /** Why the file that was just brought can't be used, null if none was refused. */
  public String getRefused() {
    return refusal == null
        ? null
        : Wording.in(FacesContext.getCurrentInstance().getViewRoot().getLocale()).say(refusal);
  }

  public List<RosterCard> getLatest() {
    if (latest == null) {
      latest = rosters.latest(viewer, LATEST);
    }
    return latest;
  }

  public long getMegabytes() {
    return RosterUpload.LARGEST / MEGABYTE;
  }
}
