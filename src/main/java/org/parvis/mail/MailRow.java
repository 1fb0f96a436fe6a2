package org.parvis.mail;

import java.time.Instant;
import org.parvis.shared.Cursor;

/**
 * A mail as administrators see it: for whom, about what sort of thing, and what became of it; never
 * what it says.
 *
 * @param problem what the mail server said, null if nothing went wrong
 */
public record MailRow(
    Long id,
    String topic,
    String recipient,
    Mail.State state,
    Instant owedAt,
    Instant dueAt,
    Integer tries,
    String problem) {

  public boolean isFailed() {
    return state == Mail.State.FAILED;
  }

  String cursor() {
    return new Cursor(owedAt, id).toString();
  }
}
