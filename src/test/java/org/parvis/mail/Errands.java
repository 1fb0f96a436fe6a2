package org.parvis.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A room that owes letters, whose reasons a test can take away. */
@ApplicationScoped
public class Errands implements LateLetters {

  private final Map<String, Letter> letters = new ConcurrentHashMap<>();

  @Override
  public String topic() {
    return "errand";
  }

  @Override
  public Optional<Letter> write(String cause) {
    return Optional.ofNullable(letters.get(cause));
  }

  public void have(String cause, Letter letter) {
    letters.put(cause, letter);
  }
}
