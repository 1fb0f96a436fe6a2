package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That someone took part in a poll: neither when nor how. */
@Entity
@Table(name = "poll_voter")
@IdClass(PollVoter.Key.class)
public class PollVoter {

  @Id
  @Column(name = "poll_id")
  private Long pollId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  protected PollVoter() {}

  public PollVoter(Key key) {
    this.pollId = key.pollId();
    this.personId = key.personId();
  }

  /** In what, and who. */
  public record Key(Long pollId, Long personId) implements Serializable {}
}
