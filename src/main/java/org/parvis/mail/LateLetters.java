package org.parvis.mail;

import java.util.Optional;

/**
 * A room whose letters are written at the moment they leave: what they tell of may have gone by
 * then, and what they carry, like the link of a password, never lies in the outbox.
 */
public interface LateLetters {

  /** The name under which it owes letters. */
  String topic();

  /**
   * The letter, in a transaction of its own; empty when there is no more reason for it.
   *
   * @param cause as given to {@link Mails#owe}
   */
  Optional<Letter> write(String cause);
}
