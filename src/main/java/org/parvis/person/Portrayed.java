package org.parvis.person;

/** A person as a face: enough to draw their portrait, or their initials, with a link. */
public interface Portrayed {

  long id();

  String slug();

  String name();

  /** The hash of the picture, null without one. */
  String portrait();
}
