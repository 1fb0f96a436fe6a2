package org.parvis.proposal;

import java.util.Map;

/**
 * Who stands where: who has most comes first, equal ones stand together, and who has nothing stands
 * nowhere.
 *
 * @param votes how many are for each, by id
 */
public record Podium(Map<Long, Long> votes) {

  public Podium {
    votes = Map.copyOf(votes);
  }

  /** How many have more, and one; null for what nobody is for. */
  public Integer place(long id) {
    long own = votes.getOrDefault(id, 0L);
    return own == 0 ? null : 1 + (int) votes.values().stream().filter(more -> more > own).count();
  }
}
