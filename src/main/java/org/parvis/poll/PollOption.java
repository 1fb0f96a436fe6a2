package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the answers that a question offers, and how often it was chosen. */
@Entity
@Table(name = "poll_option")
public class PollOption {

  public static final int LONGEST = 200;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "question_id")
  private long questionId;

  private int place;
  private String text;

  @Column(name = "added_by")
  private Long addedBy;

  private long votes;
  private long points;

  protected PollOption() {}

  /**
   * @param text as typed; the name of a choice or a day where the kind of the question says so
   * @param addedBy who added it to another's poll, null for its author
   */
  public PollOption(long questionId, int place, String text, Long addedBy) {
    this.questionId = questionId;
    this.place = place;
    this.text = text;
    this.addedBy = addedBy;
  }

  /** Chosen, or given up, by so many. */
  void add(long someVotes, long somePoints) {
    votes += someVotes;
    points += somePoints;
  }

  Long id() {
    return id;
  }

  long questionId() {
    return questionId;
  }

  String text() {
    return text;
  }

  long votes() {
    return votes;
  }

  long points() {
    return points;
  }
}
