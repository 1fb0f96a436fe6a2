package org.parvis.community;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** To what a community can be bound: to a value of profiles, or to a group of the directory. */
public enum BindingSource {
  DEPARTMENT("p.departmentKey"),
  SITE("p.siteKey"),
  GROUP(null);

  private static final String IN_GROUP =
      "exists (select d.email from DirectoryMember d where d.groupId = :value and d.email = p.email)";

  private final String field;

  BindingSource(String field) {
    this.field = field;
  }

  /** That an active {@code Person p} belongs to its {@code :value}. */
  String in() {
    return this == GROUP ? IN_GROUP : field + " = :value";
  }

  /** That a {@code Person p} who is there does not any more. */
  String out() {
    return this == GROUP
        ? "(p.status <> :active or not " + IN_GROUP + ")"
        : "p.status = :active and (" + field + " is null or " + field + " <> :value)";
  }

  /** Whether people write it themselves, so that it opens no door that somebody keeps. */
  boolean isOwnWord() {
    return this != GROUP;
  }

  /**
   * @param typed like {@code department}
   */
  public static Optional<BindingSource> of(String typed) {
    return Stream.of(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(typed))
        .findFirst();
  }
}
