package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An answer in words. */
@Entity
@Table(name = "poll_text")
public class PollText {

  public static final int LONGEST = 500;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "question_id")
  private long questionId;

  @Column(name = "person_id")
  private Long personId;

  private String text;

  protected PollText() {}

  /**
   * @param personId who gave it, null where the poll is secret
   */
  public PollText(long questionId, Long personId, String text) {
    this.questionId = questionId;
    this.personId = personId;
    this.text = text;
  }

  String text() {
    return text;
  }
}
