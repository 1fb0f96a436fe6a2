package org.parvis.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person as their page shows them; what they left out is null.
 *
 * @param portrait the hash of the picture
 * @param languages as they wrote them
 * @param about lines separated by line feeds
 * @param withheld what its owner keeps to themselves; told to them alone
 */
public record Profile(
    long id,
    String slug,
    String name,
    String portrait,
    String jobTitle,
    String department,
    String site,
    String phone,
    String email,
    String languages,
    String about,
    Instant joinedAt,
    Status status,
    Set<ProfileField> withheld,
    List<ProfileSkill> skills)
    implements Portrayed {

  private static final Pattern DIALABLE = Pattern.compile("\\+?[0-9 ()./\\u00A0\\u202F-]{2,}");

  /** As the database reads it, without the skills. */
  public Profile(
      Long id,
      String slug,
      String name,
      String portrait,
      String jobTitle,
      String department,
      String site,
      String phone,
      String email,
      String languages,
      String about,
      Instant joinedAt,
      Status status,
      String withheld) {
    this(
        id,
        slug,
        name,
        portrait,
        jobTitle,
        department,
        site,
        phone,
        email,
        languages,
        about,
        joinedAt,
        status,
        Withheld.read(withheld),
        List.of());
  }

  /**
   * With the skills.
   *
   * @param told which of what is withheld its reader is told
   */
  Profile with(Set<ProfileField> told, List<ProfileSkill> theirSkills) {
    return new Profile(
        id,
        slug,
        name,
        portrait,
        jobTitle,
        department,
        site,
        phone,
        email,
        languages,
        about,
        joinedAt,
        status,
        told,
        List.copyOf(theirSkills));
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  /** Whether its owner keeps this to themselves. */
  public boolean withholds(String field) {
    return withheld.contains(ProfileField.valueOf(field));
  }

  /** What a telephone dials, {@code tel:+33123456789}; empty if that can't be told. */
  public Optional<String> phoneLink() {
    return Optional.ofNullable(phone)
        .filter(number -> DIALABLE.matcher(number).matches())
        .map(number -> "tel:" + number.replace("(0)", "").replaceAll("[^+0-9]", ""));
  }
}
