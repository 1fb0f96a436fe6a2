package org.parvis.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/**
 * Hashes and checks passwords: PBKDF2-HMAC-SHA512 at the cost of OWASP's Password Storage Cheat
 * Sheet, with its parameters kept in the hash.
 */
@ApplicationScoped
public class Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 220_000;
  private static final String CURRENT = ALGORITHM + ":" + ITERATIONS + ":";

  @Inject private Pbkdf2PasswordHash pbkdf2;

  private String nobodys;

  @PostConstruct
  void begin() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            Integer.toString(ITERATIONS),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "16",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "32"));
    nobodys = hash(Token.fresh());
  }

  public String hash(String password) {
    return pbkdf2.generate(letters(password));
  }

  public boolean verify(String password, String hash) {
    return pbkdf2.verify(letters(password), hash);
  }

  /** Takes as long as {@link #verify} and says no: for someone who has no password. */
  public boolean verifyNobody(String password) {
    pbkdf2.verify(letters(password), nobodys);
    return false;
  }

  /** Whether the hash was made at another cost than today's. */
  public boolean isOutdated(String hash) {
    return !hash.startsWith(CURRENT);
  }

  /** The same characters, whichever keyboard composed them. */
  private static char[] letters(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
  }
}
