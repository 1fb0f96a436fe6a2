package org.parvis.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a person keeps to themselves. It stands in columns of its own, that only its owner's pages
 * read: whoever reads a profile's columns, today or tomorrow, finds nothing there to leave out.
 */
@Embeddable
public class Withheld {

  private static final String BETWEEN = ",";

  /** The names of the fields; never null, or all of this would be read as null. */
  @Column(name = "withheld")
  private String fields = "";

  @Column(name = "own_site")
  private String site;

  @Column(name = "own_phone")
  private String phone;

  @Column(name = "own_languages")
  private String languages;

  @Column(name = "own_about")
  private String about;

  void choose(Collection<ProfileField> chosen) {
    fields = new TreeSet<>(chosen).stream().map(Enum::name).collect(Collectors.joining(BETWEEN));
  }

  static Set<ProfileField> read(String fields) {
    Set<ProfileField> read = EnumSet.noneOf(ProfileField.class);
    if (fields != null && !fields.isEmpty()) {
      for (String name : fields.split(BETWEEN)) {
        read.add(ProfileField.valueOf(name));
      }
    }
    return read;
  }

  Set<ProfileField> fields() {
    return read(fields);
  }

  boolean holds(ProfileField field) {
    return fields().contains(field);
  }

  /** Keeps what is theirs alone; returns what others see. */
  String site(String text) {
    site = own(ProfileField.SITE, text);
    return shown(ProfileField.SITE, text);
  }

  String phone(String text) {
    phone = own(ProfileField.PHONE, text);
    return shown(ProfileField.PHONE, text);
  }

  String languages(String text) {
    languages = own(ProfileField.LANGUAGES, text);
    return shown(ProfileField.LANGUAGES, text);
  }

  String about(String text) {
    about = own(ProfileField.ABOUT, text);
    return shown(ProfileField.ABOUT, text);
  }

  /** Puts what is theirs alone over what others see. */
  void fill(ProfileDraft draft) {
    draft.setSite(site == null ? draft.getSite() : site);
    draft.setPhone(phone == null ? draft.getPhone() : phone);
    draft.setLanguages(languages == null ? draft.getLanguages() : languages);
    draft.setAbout(about == null ? draft.getAbout() : about);
    fields().forEach(field -> draft.getWithheld().put(field.name(), true));
  }

  private String own(ProfileField field, String text) {
    return holds(field) ? text : null;
  }

  private String shown(ProfileField field, String text) {
    return holds(field) ? null : text;
  }
}
