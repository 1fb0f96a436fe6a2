package org.parvis.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.parvis.shared.Text;

/** Someone of the company, with an account and a profile. */
@Entity
public class Person {

  public static final int LONGEST_NAME = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  @SequenceGenerator(name = "parvis_id", sequenceName = "parvis_id", allocationSize = 50)
  private Long id;

  private String slug;
  private String email;
  private String name;

  @Column(name = "name_key")
  private String nameKey;

  @Column(name = "job_title")
  private String jobTitle;

  private String department;
  private String site;
  private String phone;
  private String languages;
  private String about;
  private String portrait;

  @Enumerated(EnumType.STRING)
  private Language language;

  @Enumerated(EnumType.STRING)
  private Theme theme = Theme.SYSTEM;

  @Enumerated(EnumType.STRING)
  private Role role = Role.PERSON;

  @Enumerated(EnumType.STRING)
  private Status status = Status.ACTIVE;

  @Column(name = "joined_at")
  private Instant joinedAt;

  @Version private int version;

  protected Person() {}

  /**
   * @param slug the readable, permanent end of the profile's address
   * @param email kept in lower case
   */
  public Person(String slug, String email, String name, Instant joinedAt) {
    this.slug = slug;
    this.email = email.strip().toLowerCase(Locale.ROOT);
    this.joinedAt = joinedAt;
    rename(name);
  }

  public final void rename(String newName) {
    name = Text.required(newName, LONGEST_NAME, "person.field.name");
    nameKey = Text.fold(name);
  }

  public void describe(
      String newJobTitle,
      String newDepartment,
      String newSite,
      String newPhone,
      String newLanguages,
      String newAbout) {
    jobTitle = Text.optional(newJobTitle, 120, "person.field.jobTitle");
    department = Text.optional(newDepartment, 120, "person.field.department");
    site = Text.optional(newSite, 120, "person.field.site");
    phone = Text.optional(newPhone, 40, "person.field.phone");
    languages = Text.optional(newLanguages, 200, "person.field.languages");
    about = Text.optionalLines(newAbout, 2_000, "person.field.about");
  }

  /**
   * @param newLanguage null lets the browser decide
   */
  public void prefer(Language newLanguage, Theme newTheme) {
    language = newLanguage;
    theme = newTheme;
  }

  /**
   * @param hash of the stored picture, null for none
   */
  public void showPortrait(String hash) {
    portrait = hash;
  }

  public void appoint(Role newRole) {
    role = newRole;
  }

  public void deactivate() {
    status = Status.DEACTIVATED;
  }

  public void activate() {
    status = Status.ACTIVE;
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  public Long id() {
    return id;
  }

  public String slug() {
    return slug;
  }

  public String email() {
    return email;
  }

  public String name() {
    return name;
  }

  public String portrait() {
    return portrait;
  }

  public Role role() {
    return role;
  }

  public Language language() {
    return language;
  }

  public Theme theme() {
    return theme;
  }

  public int version() {
    return version;
  }
}
