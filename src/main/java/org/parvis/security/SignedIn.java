package org.parvis.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import java.sql.SQLTransientConnectionException;
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

  /** Nobody knows who it is: the database did not answer. That is an outage, whatever it says. */
  void cannotSay(RuntimeException reason) {
    failure =
        new IllegalStateException(
            new SQLTransientConnectionException("Nobody knows who asks", reason));
  }

  /** Nobody knows who it is: the database is away. */
  void cannotSay() {
    cannotSay(null);
  }

  Optional<RuntimeException> failure() {
    return Optional.ofNullable(failure);
  }
}
