package org.parvis.proposal;

import java.time.Instant;
import java.util.List;

/**
 * A call for ideas as seen on its card.
 *
 * @param ideas how many were submitted to it
 * @param winners nobody before it is judged, and where nobody was for any
 */
public record CampaignCard(
    long id,
    Campaign.Phase phase,
    Campaign.Way way,
    Instant opensAt,
    Instant closesAt,
    Instant judgedAt,
    Instant closedAt,
    long ideas,
    List<CampaignWinner> winners) {

  public CampaignCard {
    winners = List.copyOf(winners);
  }

  public boolean isAhead() {
    return phase == Campaign.Phase.AHEAD;
  }

  /** Whether it takes ideas. */
  public boolean isOpen() {
    return phase == Campaign.Phase.OPEN;
  }

  public boolean isClosed() {
    return phase == Campaign.Phase.CLOSED;
  }

  /** Whether its ideas can be judged still. */
  public boolean isJudgeable() {
    return isAhead() || isOpen() || phase == Campaign.Phase.JUDGED;
  }

  public boolean isByJury() {
    return way == Campaign.Way.JURY;
  }
}
