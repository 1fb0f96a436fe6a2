package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A colleague is asked to come into a community; it goes when they are in, or don't want to. */
@Entity
@Table(name = "community_invitation")
@IdClass(CommunityInvitation.Key.class)
public class CommunityInvitation {

  public static final int LONGEST_WORD = 300;

  static final String WORD = "community.invite.word";

  @Id
  @Column(name = "community_id")
  private Long communityId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Column(name = "inviter_id")
  private Long inviterId;

  @Column(name = "invited_at")
  private Instant invitedAt;

  /** When they were told of it last. */
  @Column(name = "told_at")
  private Instant toldAt;

  private String word;

  protected CommunityInvitation() {}

  /**
   * @param word what is said with it, null for nothing
   */
  CommunityInvitation(Key key, long inviterId, String word, Instant at) {
    this.communityId = key.communityId();
    this.personId = key.personId();
    this.inviterId = inviterId;
    this.invitedAt = at;
    this.toldAt = at;
    this.word = word;
  }

  /**
   * They are told again, unless they have just been.
   *
   * @return whether they are
   */
  boolean tellAgain(Instant at) {
    boolean due = toldAt.plus(Pending.PATIENCE).isBefore(at);
    if (due) {
      toldAt = at;
    }
    return due;
  }

  String word() {
    return word;
  }

  Long inviterId() {
    return inviterId;
  }

  /** Where, and who. */
  public record Key(Long communityId, Long personId) implements Serializable {}
}
