package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was last counted of a pilot; what was counted once is not counted again. */
@Entity
@Table(name = "pilot_count")
public class PilotCount {

  @Id
  @Column(name = "community_id")
  private Long communityId;

  private int weeks;

  @Column(name = "took_part")
  private int tookPart;

  private Integer answered;

  @Column(name = "came_back")
  private int cameBack;

  protected PilotCount() {}

  PilotCount(long communityId) {
    this.communityId = communityId;
  }

  void tell(int newWeeks, PilotFigures figures) {
    weeks = newWeeks;
    tookPart = figures.tookPart();
    answered = figures.answered();
    cameBack = figures.cameBack();
  }

  int weeks() {
    return weeks;
  }

  PilotFigures figures() {
    return new PilotFigures(tookPart, answered, cameBack);
  }
}
