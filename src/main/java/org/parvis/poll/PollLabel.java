package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a label shows a poll: the one it was published with, or the one of its result. */
@Entity
@Table(name = "poll_label")
public class PollLabel {

  @Id
  @Column(name = "content_id")
  private Long contentId;

  @Column(name = "poll_id")
  private long pollId;

  protected PollLabel() {}

  public PollLabel(long contentId, long pollId) {
    this.contentId = contentId;
    this.pollId = pollId;
  }

  long pollId() {
    return pollId;
  }
}
