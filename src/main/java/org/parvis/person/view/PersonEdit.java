package org.parvis.person.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.List;
import java.util.ResourceBundle;
import org.parvis.person.Facet;
import org.parvis.person.Language;
import org.parvis.person.People;
import org.parvis.person.ProfileChanged;
import org.parvis.person.ProfileDraft;
import org.parvis.person.Profiles;
import org.parvis.person.SkillDraft;
import org.parvis.person.SkillLevel;
import org.parvis.person.Skills;
import org.parvis.person.Theme;
import org.parvis.person.Viewer;
import org.parvis.shared.Text;

/** One's own profile, being edited. */
@Named
@ViewScoped
public class PersonEdit implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int COMPLETIONS = 10;

  @Inject private Profiles profiles;
  @Inject private People people;
  @Inject private Skills skills;
  @Inject private Provider<Viewer> viewer;

  private ProfileDraft draft;
  private ProfileDraft stored;

  @PostConstruct
  void load() {
    draft = profiles.draft(viewer.get());
  }

  /** Saves and goes to the profile, or stays and shows what was saved elsewhere meanwhile. */
  public String save() {
    try {
      profiles.save(viewer.get(), draft);
    } catch (ProfileChanged changed) {
      stored = profiles.draft(viewer.get());
      draft = draft.onto(stored.version());
      say(FacesMessage.SEVERITY_WARN, changed.messageKey());
      return null;
    }
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    say(FacesMessage.SEVERITY_INFO, "person.edit.saved");
    return "/person/show.xhtml?faces-redirect=true&key=" + viewer.get().slug();
  }

  public void addSkill() {
    draft.getSkills().add(new SkillDraft());
  }

  public void removeSkill(SkillDraft skill) {
    draft.getSkills().remove(skill);
  }

  public boolean isRoomForSkills() {
    return draft.getSkills().size() < Profiles.MOST_SKILLS;
  }

  public List<String> completeSkill(String typed) {
    return skills.startingWith(viewer.get(), typed);
  }

  public List<String> completeDepartment(String typed) {
    return startingWith(typed, people.departments(viewer.get()));
  }

  public List<String> completeSite(String typed) {
    return startingWith(typed, people.sites(viewer.get()));
  }

  public ProfileDraft getDraft() {
    return draft;
  }

  /** What was saved elsewhere since this page was opened, null as long as nothing was. */
  public ProfileDraft getStored() {
    return stored;
  }

  public Language[] getLanguages() {
    return Language.values();
  }

  public Theme[] getThemes() {
    return Theme.values();
  }

  public SkillLevel[] getLevels() {
    return SkillLevel.values();
  }

  private static List<String> startingWith(String typed, List<Facet> facets) {
    String key = Text.fold(typed);
    return facets.stream()
        .map(Facet::value)
        .filter(value -> Text.fold(value).startsWith(key))
        .limit(COMPLETIONS)
        .toList();
  }

  private static void say(FacesMessage.Severity severity, String key) {
    FacesContext context = FacesContext.getCurrentInstance();
    ResourceBundle words = context.getApplication().getResourceBundle(context, "m");
    context.addMessage(null, new FacesMessage(severity, words.getString(key), null));
  }
}
