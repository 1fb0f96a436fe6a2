package org.parvis.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM: 12 bytes of nonce, the text, 16 bytes of proof, in Base64. What is as
 * long before is as long after.
 */
final class Seal {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String HOW = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int PROOF_BITS = 128;

  private final SecretKeySpec key;
  private final byte[] purpose;

  /**
   * @param purpose what is sealed for one opens for no other
   */
  Seal(byte[] key, String purpose) {
    this.key = new SecretKeySpec(key, "AES");
    this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
  }

  String close(byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] text = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] whole = ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
      return Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws PollRefused if it was sealed with another key, or changed
   */
  byte[] open(String sealed) {
    try {
      byte[] whole = Base64.getDecoder().decode(sealed);
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE))
          .doFinal(whole, NONCE, whole.length - NONCE);
    } catch (GeneralSecurityException | IllegalArgumentException foreign) {
      throw PollRefused.lost();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(HOW);
    cipher.init(mode, key, new GCMParameterSpec(PROOF_BITS, nonce));
    cipher.updateAAD(purpose);
    return cipher;
  }
}
