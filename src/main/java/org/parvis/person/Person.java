package org.parvis.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.shared.Text;

/** Someone of the company, with an account and a profile. */
@Entity
public class Person {

  public static final int LONGEST_NAME = 120;

  private static final int LONGEST_WORDS = 239;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Z}<>,;\"]+@[^@\\s\\p{Z}<>,;\"]+");

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  @SequenceGenerator(name = "parvis_id", sequenceName = "parvis_id", allocationSize = 50)
  private Long id;

  private String slug;
  private String email;
  private String name;

  @Column(name = "name_key")
  private String nameKey;

  /**
   * The words of the name, folded, each after a space: by the start of any of them one is found.
   */
  @Column(name = "name_words")
  private String nameWords;

  @Column(name = "job_title")
  private String jobTitle;

  private String department;

  @Column(name = "department_key")
  private String departmentKey;

  private String site;

  @Column(name = "site_key")
  private String siteKey;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "first_steps")
  private FirstSteps firstSteps = FirstSteps.DONE;

  @Enumerated(EnumType.STRING)
  @Column(name = "reading_order")
  private Reading.Order readingOrder = Reading.PLAIN.order();

  @Enumerated(EnumType.STRING)
  @Column(name = "reading_show")
  private Reading.Show readingShow = Reading.PLAIN.show();

  @Column(name = "read_before")
  private Instant readBefore = Reading.PLAIN.readBefore();

  @Column(name = "joined_at")
  private Instant joinedAt;

  /** The address that colleagues see, null where it is kept to oneself. */
  @Column(name = "contact_email")
  private String contact;

  @Embedded private Withheld withheld = new Withheld();

  @Version private int version;

  protected Person() {}

  /**
   * @param slug the readable, permanent end of the profile's address
   * @param email kept in lower case
   */
  public Person(String slug, String email, String name, Instant joinedAt) {
    this.slug = slug;
    this.email = address(email);
    this.contact = this.email;
    this.joinedAt = joinedAt;
    rename(name);
  }

  /** The words of a name as {@link Person} is found by them: folded, letters and digits only. */
  public static List<String> words(String name) {
    return Stream.of(Text.fold(name).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The form in which texts that only differ by case or accents are one. */
  static String key(String text) {
    return text == null ? null : Text.key(text, LONGEST_NAME);
  }

  /**
   * An e-mail address in lower case, as it is kept and compared.
   *
   * @throws InvalidEmail if it can't be one
   */
  public static String address(String typed) {
    String email = Text.required(typed, 254, "person.field.email").toLowerCase(Locale.ROOT);
    if (!EMAIL.matcher(email).matches()) {
      throw new InvalidEmail();
    }
    return email;
  }

  public final void rename(String newName) {
    name = Text.required(newName, LONGEST_NAME, "person.field.name");
    nameKey = Text.key(name, LONGEST_NAME);
    nameWords = " " + Text.key(String.join(" ", words(name)), LONGEST_WORDS);
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
    site = withheld.site(Text.optional(newSite, 120, "person.field.site"));
    departmentKey = key(department);
    siteKey = key(site);
    phone = withheld.phone(Text.optional(newPhone, 40, "person.field.phone"));
    languages = withheld.languages(Text.optional(newLanguages, 200, "person.field.languages"));
    about = withheld.about(Text.optionalLines(newAbout, 2_000, "person.field.about"));
  }

  /** Keeps these to themselves, from what is described next on. */
  public void withhold(Collection<ProfileField> fields) {
    withheld.choose(fields);
    contact = withheld.holds(ProfileField.EMAIL) ? null : email;
  }

  boolean withholds(ProfileField field) {
    return withheld.holds(field);
  }

  /**
   * @param newLanguage null lets the browser decide
   */
  public void prefer(Language newLanguage, Theme newTheme) {
    language = newLanguage;
    theme = newTheme == null ? Theme.SYSTEM : newTheme;
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

  /** Shows them what one does first, from when they come in. */
  public void takeFirstSteps() {
    firstSteps = FirstSteps.OPEN;
  }

  /** Not active until they have chosen a password. */
  public void invite() {
    status = Status.INVITED;
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

  public boolean isDeactivated() {
    return status == Status.DEACTIVATED;
  }

  public Status status() {
    return status;
  }

  /** The profile as its owner edits it, without the skills. */
  ProfileDraft draft() {
    ProfileDraft draft = new ProfileDraft(version);
    draft.setEmail(email);
    draft.setName(name);
    draft.setJobTitle(jobTitle);
    draft.setDepartment(department);
    draft.setSite(site);
    draft.setPhone(phone);
    draft.setLanguages(languages);
    draft.setAbout(about);
    draft.setLanguage(language);
    draft.setTheme(theme);
    withheld.fill(draft);
    return draft;
  }

  /** As who they see things, where something is written for them to read later. */
  public Viewer viewer() {
    return new Viewer(id, slug, name, portrait, role, language, theme, firstSteps, reading());
  }

  public PersonCard card() {
    return new PersonCard(id, slug, name, portrait, jobTitle, department);
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

  public String department() {
    return department;
  }

  public String site() {
    return site;
  }

  public Role role() {
    return role;
  }

  public FirstSteps firstSteps() {
    return firstSteps;
  }

  public Language language() {
    return language;
  }

  public Theme theme() {
    return theme;
  }

  public Reading reading() {
    return new Reading(readingOrder, readingShow, readBefore);
  }

  public int version() {
    return version;
  }
}
