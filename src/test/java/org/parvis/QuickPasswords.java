package org.parvis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.parvis.security.Passwords;

/**
 * Leaves the cheap hashes that tests give to their people as they are, where the portal would make
 * them anew at today's cost when someone signs in: a second of computing for each person. All other
 * hashes are the portal's own. Exists in the tested WAR only.
 */
@Specializes
@ApplicationScoped
public class QuickPasswords extends Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 1024;
  private static final String CHEAP = ALGORITHM + ":" + ITERATIONS + ":";

  /**
   * @param password in ASCII
   * @return its hash at a cost that no real password may have
   */
  static String cheapHash(String password) {
    byte[] salt = new byte[16];
    try {
      byte[] key =
          SecretKeyFactory.getInstance(ALGORITHM)
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, 256))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      return CHEAP + base64.encodeToString(salt) + ":" + base64.encodeToString(key);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public boolean isOutdated(String hash) {
    return !hash.startsWith(CHEAP) && super.isOutdated(hash);
  }
}
