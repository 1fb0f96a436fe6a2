package org.parvis.community;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** To what of a profile a community can be bound. */
public enum BindingSource {
  DEPARTMENT("p.departmentKey"),
  SITE("p.siteKey");

  private final String field;

  BindingSource(String field) {
    this.field = field;
  }

  /** Where a {@code Person p} has it, folded. */
  String field() {
    return field;
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
