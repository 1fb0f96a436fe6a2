package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One question of a poll. */
@Entity
@Table(name = "poll_question")
public class PollQuestion {

  public static final int LONGEST = 300;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "poll_id")
  private long pollId;

  private int place;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String text;
  private int most;

  /** How it is answered. */
  public enum Kind {
    /** One of the answers. */
    SINGLE,
    /** Some of the answers. */
    MULTIPLE,
    /** Yes, no or no opinion. */
    YES_NO,
    /** From 1 to 5. */
    SCALE,
    /** All of the answers, in the order of one's liking. */
    RANKED,
    /** Some of several days. */
    DATE,
    /** In one's own words. */
    TEXT;

    /** Whether its answers are typed with it. */
    public boolean hasOwnAnswers() {
      return this == SINGLE || this == MULTIPLE || this == RANKED || this == DATE;
    }

    /** Whether others may add an answer. */
    public boolean isOpenToAdditions() {
      return hasOwnAnswers() && this != RANKED;
    }

    /** Whether one tap answers it. */
    public boolean isOneTap() {
      return this == SINGLE || this == YES_NO || this == SCALE;
    }
  }

  protected PollQuestion() {}

  /**
   * @param most so many answers may be chosen
   */
  public PollQuestion(long pollId, int place, Kind kind, String text, int most) {
    this.pollId = pollId;
    this.place = place;
    this.kind = kind;
    this.text = text;
    this.most = most;
  }

  void ask(String otherwise) {
    text = otherwise;
  }

  boolean isOpenToAdditions() {
    return kind.isOpenToAdditions();
  }

  Long id() {
    return id;
  }

  long pollId() {
    return pollId;
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  int most() {
    return most;
  }
}
