package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How often a group of voters of a secret poll chose an answer. */
@Entity
@Table(name = "poll_share")
@IdClass(PollShare.Key.class)
public class PollShare {

  @Id
  @Column(name = "group_id")
  private Long groupId;

  @Id
  @Column(name = "option_id")
  private Long optionId;

  private long votes;
  private long points;

  protected PollShare() {}

  public PollShare(Key key, long votes, long points) {
    this.groupId = key.groupId();
    this.optionId = key.optionId();
    this.votes = votes;
    this.points = points;
  }

  /** Of which group, and what. */
  public record Key(Long groupId, Long optionId) implements Serializable {}
}
