package org.parvis.person;

import java.io.Serializable;
import java.util.Optional;

/**
 * The person on whose behalf something is read or done, as known at this request.
 *
 * @param language null while the browser decides
 * @param portrait the hash of the picture, null without one
 */
public record Viewer(
    long id,
    String slug,
    String name,
    String portrait,
    Role role,
    Language language,
    Theme theme,
    FirstSteps firstSteps,
    Reading reading)
    implements Portrayed, Serializable {

  public boolean isAdministrator() {
    return role == Role.ADMINISTRATOR;
  }

  /** Whether they are shown what a new colleague does first. */
  public boolean isNew() {
    return firstSteps == FirstSteps.OPEN;
  }

  /** Whether they have put their first steps away. */
  public boolean hasStepsPutAway() {
    return firstSteps == FirstSteps.PUT_AWAY;
  }

  public boolean is(long personId) {
    return id == personId;
  }

  public Optional<Language> chosenLanguage() {
    return Optional.ofNullable(language);
  }
}
