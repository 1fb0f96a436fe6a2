package org.parvis.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.util.Optional;
import org.parvis.person.Viewer;

/** Who sent this request; the authentication mechanism sets it, everyone else asks. */
@RequestScoped
public class SignedIn {

  private Viewer viewer;
  private RuntimeException failure;

  /** The viewer of this request, null when nobody has signed in. */
  @Produces
  @Named("viewer")
  public Viewer viewer() {
    return viewer;
  }

  void as(Viewer signedIn) {
    viewer = signedIn;
  }

  /** Nobody knows who it is: the database did not answer. */
  void cannotSay(RuntimeException reason) {
    failure = reason;
  }

  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }
}
