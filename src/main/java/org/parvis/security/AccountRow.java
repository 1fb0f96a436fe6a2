package org.parvis.security;

import java.io.Serializable;
import org.parvis.person.Portrayed;
import org.parvis.person.Role;
import org.parvis.person.Status;

/** An account as administrators see it in their list. */
public record AccountRow(
    long id,
    String slug,
    String name,
    String portrait,
    String email,
    String jobTitle,
    Role role,
    Status status,
    String nameKey)
    implements Portrayed, Serializable {

  public AccountRow(
      Long id,
      String slug,
      String name,
      String portrait,
      String email,
      String jobTitle,
      Role role,
      Status status,
      String nameKey) {
    this(id.longValue(), slug, name, portrait, email, jobTitle, role, status, nameKey);
  }

  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  public boolean isInvited() {
    return status == Status.INVITED;
  }

  public boolean isDeactivated() {
    return status == Status.DEACTIVATED;
  }

  /** Where the next page of the list starts. */
  String cursor() {
    return id + "." + nameKey;
  }
}
