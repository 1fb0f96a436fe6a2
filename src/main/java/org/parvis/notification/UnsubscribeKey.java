package org.parvis.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.parvis.security.Token;

/** What the link in a mail can end: one kind of mail to one person. Only its hash is kept. */
@Entity
@Table(name = "notification_key")
public class UnsubscribeKey {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "person_id")
  private Long personId;

  private String topic;

  @Column(name = "made_at")
  private Instant madeAt;

  protected UnsubscribeKey() {}

  /**
   * @param topic the name of a {@link Kind}, or of the {@link Rhythm} of a digest
   */
  UnsubscribeKey(String token, long personId, String topic, Instant madeAt) {
    this.tokenHash = Token.hash(token);
    this.personId = personId;
    this.topic = topic;
    this.madeAt = madeAt;
  }

  long personId() {
    return personId;
  }

  String topic() {
    return topic;
  }
}
