package org.parvis.poll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A poll of the naive box, answered as one of ours. */
record NaiveElection(
    NaiveBox.Way way, long id, Election like, QuestionCard question, Map<Long, Long> options) {

  long option(int turn) {
    return options.get(like.ballot(turn).options(question.id()).get(0));
  }

  Map<Long, Set<Long>> truth() {
    Map<Long, Set<Long>> truth = new HashMap<>();
    for (int i = 0; i < like.voters().size(); i++) {
      truth.put(like.voters().get(i).id(), Set.of(option(i)));
    }
    return truth;
  }

  Puzzle puzzle() {
    Map<Long, String> texts = new HashMap<>();
    Map<Long, Long> votes = new HashMap<>();
    options.values().forEach(id -> texts.put(id, ""));
    options.values().forEach(id -> votes.put(id, 0L));
    truth().values().forEach(chosen -> chosen.forEach(id -> votes.merge(id, 1L, Long::sum)));
    return new Puzzle(
        way.name(), id, texts, true, List.of(new Puzzle.Share(truth().keySet(), votes)));
  }
}
