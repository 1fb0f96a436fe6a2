package org.parvis.security;

/** Whom a page or an operation is for. */
public enum Who {
  ANYONE,
  PERSON,
  ADMINISTRATOR
}
