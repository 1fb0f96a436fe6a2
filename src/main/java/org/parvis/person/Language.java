package org.parvis.person;

import java.util.Locale;
import java.util.Optional;

/** A language that Parvis speaks. */
public enum Language {
  FR(Locale.FRENCH),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The language of this locale, if Parvis speaks it. */
  public static Optional<Language> of(Locale locale) {
    for (Language language : values()) {
      if (language.locale.getLanguage().equals(locale.getLanguage())) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
