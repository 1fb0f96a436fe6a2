package org.parvis.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/**
 * The identity store of Jakarta Security over our own credentials; a caller's name is their id.
 *
 * <p>It takes the same time whether the address or the password is wrong, and holds no transaction
 * while it hashes.
 */
@ApplicationScoped
public class PasswordStore implements IdentityStore {

  @Inject private Credentials credentials;
  @Inject private Passwords passwords;

  public CredentialValidationResult validate(UsernamePasswordCredential typed) {
    String password = typed.getPasswordAsString();
    Optional<Credentials.Known> known = credentials.of(typed.getCaller());
    boolean right =
        known
            .map(person -> passwords.verify(password, person.passwordHash()))
            .orElseGet(() -> passwords.verifyNobody(password));
    if (!right) {
      return CredentialValidationResult.INVALID_RESULT;
    }
    long personId = known.orElseThrow().personId();
    rehash(known.orElseThrow(), password);
    return new CredentialValidationResult(Long.toString(personId));
  }

  private void rehash(Credentials.Known person, String password) {
    if (passwords.isOutdated(person.passwordHash())) {
      credentials.rehash(person.personId(), person.passwordHash(), passwords.hash(password));
    }
  }
}
