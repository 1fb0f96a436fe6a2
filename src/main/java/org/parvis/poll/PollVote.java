package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That someone chose an answer in an open poll. */
@Entity
@Table(name = "poll_vote")
@IdClass(PollVote.Key.class)
public class PollVote {

  @Id
  @Column(name = "option_id")
  private Long optionId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  private int place;

  protected PollVote() {}

  /**
   * @param place in their ranking, 1 where there is none
   */
  public PollVote(Key key, int place) {
    this.optionId = key.optionId();
    this.personId = key.personId();
    this.place = place;
  }

  Long optionId() {
    return optionId;
  }

  int place() {
    return place;
  }

  /** What, and by whom. */
  public record Key(Long optionId, Long personId) implements Serializable {}
}
