package org.parvis.community.view;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.parvis.community.CommunityDraft;
import org.parvis.community.CommunityKind;
import org.parvis.community.Openness;
import org.parvis.community.Stage;
import org.parvis.shared.Wording;

/** The one form of a community, on whichever page it is filled in. */
public abstract class CommunityForm implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int HUES = 8;

  private CommunityDraft draft = new CommunityDraft();

  public CommunityDraft getDraft() {
    return draft;
  }

  void fill(CommunityDraft newDraft) {
    draft = newDraft;
  }

  /** The name of an example of what its purpose could be, null for none. */
  public String getExample() {
    return null;
  }

  public CommunityKind[] getKinds() {
    return CommunityKind.values();
  }

  public Openness[] getOpennesses() {
    return Openness.values();
  }

  public Stage[] getStages() {
    return Stage.values();
  }

  /**
   * A choice and what it means, on one line.
   *
   * @param choice the key of its name
   * @param meaning the key of what it means
   */
  public String option(String choice, String meaning) {
    Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    Wording wording = Wording.in(locale);
    return wording.say("community.option", wording.say(choice), wording.say(meaning));
  }

  public List<Integer> getHues() {
    return IntStream.rangeClosed(1, HUES).boxed().toList();
  }
}
