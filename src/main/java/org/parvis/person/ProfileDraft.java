package org.parvis.person;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One's own profile as being edited, and the version it was read at. */
public class ProfileDraft implements Serializable {

  private static final long serialVersionUID = 1;

  private final int version;

  private String email;
  private String name;
  private String jobTitle;
  private String department;
  private String site;
  private String phone;
  private String languages;
  private String about;
  private Language language;
  private Theme theme = Theme.SYSTEM;
  private Map<String, Boolean> withheld = new HashMap<>();
  private List<SkillDraft> skills = new ArrayList<>();

  public ProfileDraft(int version) {
    this.version = version;
  }

  /** The same words on another version: what was typed is kept over what was stored since. */
  public ProfileDraft onto(int newVersion) {
    ProfileDraft draft = new ProfileDraft(newVersion);
    draft.email = email;
    draft.name = name;
    draft.jobTitle = jobTitle;
    draft.department = department;
    draft.site = site;
    draft.phone = phone;
    draft.languages = languages;
    draft.about = about;
    draft.language = language;
    draft.theme = theme;
    draft.withheld = withheld;
    draft.skills = skills;
    return draft;
  }

  public int version() {
    return version;
  }

  /** By the name of each {@link ProfileField}, whether it is kept to oneself. */
  public Map<String, Boolean> getWithheld() {
    return withheld;
  }

  Set<ProfileField> withheld() {
    return Arrays.stream(ProfileField.values())
        .filter(field -> Boolean.TRUE.equals(withheld.get(field.name())))
        .collect(Collectors.toSet());
  }

  public List<SkillDraft> getSkills() {
    return skills;
  }

  /** The address of the account, which is not changed here. */
  public String getEmail() {
    return email;
  }

  void setEmail(String newEmail) {
    email = newEmail;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getJobTitle() {
    return jobTitle;
  }

  public void setJobTitle(String jobTitle) {
    this.jobTitle = jobTitle;
  }

  public String getDepartment() {
    return department;
  }

  public void setDepartment(String department) {
    this.department = department;
  }

  public String getSite() {
    return site;
  }

  public void setSite(String site) {
    this.site = site;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getLanguages() {
    return languages;
  }

  public void setLanguages(String languages) {
    this.languages = languages;
  }

  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  public Language getLanguage() {
    return language;
  }

  public void setLanguage(Language language) {
    this.language = language;
  }

  public Theme getTheme() {
    return theme;
  }

  public void setTheme(Theme theme) {
    this.theme = theme;
  }
}
