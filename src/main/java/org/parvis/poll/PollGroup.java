package org.parvis.poll;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.parvis.shared.Text;

/** A group of voters of a secret poll, large enough to be told apart. */
@Entity
@Table(name = "poll_group")
public class PollGroup {

  private static final int LONGEST = 2000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "poll_id")
  private long pollId;

  private int place;
  private String label;
  private long voters;

  protected PollGroup() {}

  PollGroup(long pollId, int place, Groups.Group group) {
    this.pollId = pollId;
    this.place = place;
    this.label = Text.excerpt(group.label(), LONGEST - 1);
    this.voters = group.sums().voters();
  }

  Long id() {
    return id;
  }
}
