package org.parvis.person;

/** What a person may do in the company. */
public enum Role {
  PERSON,
  ADMINISTRATOR
}
