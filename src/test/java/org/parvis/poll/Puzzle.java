package org.parvis.poll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question of a secret poll that is over, as everyone knows it: what it offered, who took part,
 * and how each group that is told chose.
 *
 * @param kind by which guesses are added up
 * @param options what each says, by id
 * @param single whether each voter chose one
 * @param told groups that have no voter in common, and together are all of them
 */
record Puzzle(
    String kind, long pollId, Map<Long, String> options, boolean single, List<Share> told) {

  /** How often those of a group chose each option. */
  record Share(Set<Long> voters, Map<Long, Long> votes) {}

  Set<Long> voters() {
    Set<Long> all = new TreeSet<>();
    told.forEach(share -> all.addAll(share.voters()));
    return all;
  }

  /** How often each option was chosen by all. */
  Map<Long, Long> result() {
    Map<Long, Long> sums = new HashMap<>();
    options.keySet().forEach(option -> sums.put(option, 0L));
    told.forEach(
        share -> share.votes().forEach((option, votes) -> sums.merge(option, votes, Long::sum)));
    return sums;
  }

  /** What one would say of each voter who knows no more than that. */
  Map<Long, Set<Long>> likeliest() {
    Map<Long, Set<Long>> guess = new HashMap<>();
    told.forEach(
        share -> {
          Set<Long> choice = likeliest(share.votes(), share.voters().size());
          share.voters().forEach(voter -> guess.put(voter, choice));
        });
    return guess;
  }

  /** What one would say of each of so many who together chose so. */
  Set<Long> likeliest(Map<Long, Long> votes, long voters) {
    Set<Long> choice = new HashSet<>();
    if (single) {
      options.keySet().stream()
          .sorted()
          .max((a, b) -> Long.compare(votes.getOrDefault(a, 0L), votes.getOrDefault(b, 0L)))
          .ifPresent(choice::add);
    } else {
      options.keySet().stream()
          .filter(option -> 2 * votes.getOrDefault(option, 0L) > voters)
          .forEach(choice::add);
    }
    return choice;
  }

  /** How many of the answers there are to be guessed: one a voter, or each box of each voter. */
  int units() {
    return voters().size() * (single ? 1 : options.size());
  }

  int right(Map<Long, Set<Long>> guess, Map<Long, Set<Long>> truth) {
    int right = 0;
    for (Map.Entry<Long, Set<Long>> voter : truth.entrySet()) {
      Set<Long> guessed = guess.getOrDefault(voter.getKey(), Set.of());
      if (single) {
        right += guessed.equals(voter.getValue()) ? 1 : 0;
      } else {
        for (long option : options.keySet()) {
          right += guessed.contains(option) == voter.getValue().contains(option) ? 1 : 0;
        }
      }
    }
    return right;
  }

  /** The variance of guesses that are right as often as {@link #likeliest()} and by chance. */
  double variance() {
    double sum = 0;
    for (Share share : told) {
      double voters = share.voters().size();
      if (single) {
        double most = share.votes().values().stream().mapToLong(Long::longValue).max().orElse(0);
        sum += most * (1 - most / voters);
      } else {
        for (long votes : share.votes().values()) {
          sum += votes * (1 - votes / voters);
        }
      }
    }
    return sum;
  }
}
