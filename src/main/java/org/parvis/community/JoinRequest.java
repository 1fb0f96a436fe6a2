package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.parvis.shared.Text;

/** Someone asks to come into a community; it goes when they are in. */
@Entity
@Table(name = "community_request")
@IdClass(JoinRequest.Key.class)
public class JoinRequest {

  static final int LONGEST_WORD = 500;

  /** Whether it was answered; who is let in has none any more. */
  public enum State {
    ASKED,
    DECLINED
  }

  @Id
  @Column(name = "community_id")
  private Long communityId;

  @Id
  @Column(name = "person_id")
  private Long personId;

  private String word;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "asked_at")
  private Instant askedAt;

  private String answer;

  @Column(name = "answered_by")
  private Long answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected JoinRequest() {}

  JoinRequest(Key key) {
    communityId = key.communityId();
    personId = key.personId();
  }

  /** Asks, again after a decline. */
  void ask(String typed, Instant at) {
    word = Text.optional(typed, LONGEST_WORD, "community.request.word");
    state = State.ASKED;
    askedAt = at;
    answer = null;
    answeredBy = null;
    answeredAt = null;
  }

  void decline(long animatorId, String typed, Instant at) {
    answer = Text.optional(typed, LONGEST_WORD, "community.request.answer");
    state = State.DECLINED;
    answeredBy = animatorId;
    answeredAt = at;
  }

  boolean isWaiting() {
    return state == State.ASKED;
  }

  /** Where, and who. */
  public record Key(Long communityId, Long personId) implements Serializable {}
}
