package org.parvis.live;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/**
 * That something published looks different now.
 *
 * @param comments those that were written, changed or liked
 * @param actorId who did it, 0 for several people, and for a vote
 */
record Change(long contentId, long audienceId, Set<Long> comments, long actorId) {

  static Change by(Activity activity) {
    return new Change(
        activity.contentId(),
        activity.audienceId(),
        activity.commentId() == null ? Set.of() : Set.of(activity.commentId()),
        activity.verb() == Verb.VOTED ? 0 : activity.actorId());
  }

  Change and(Change other) {
    return new Change(
        contentId,
        audienceId,
        Stream.concat(comments.stream(), other.comments.stream()).collect(Collectors.toSet()),
        actorId == other.actorId ? actorId : 0);
  }
}
