package org.parvis.person;

/** What a person may keep to themselves of their profile. */
public enum ProfileField {
  SITE,
  PHONE,
  EMAIL,
  LANGUAGES,
  ABOUT,
  /** The lines of proof of all their skills. */
  PROOF
}
