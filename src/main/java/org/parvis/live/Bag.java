package org.parvis.live;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.activity.Activity;
import org.parvis.activity.Nudge;
import org.parvis.activity.Verb;

/** What open pages are still to be told. What happened a hundred times is in it once. */
final class Bag {

  /** So much waits only while the database does not say who may hear; then pages catch up. */
  static final int MOST = 10_000;

  private static final Set<Verb> NEWS =
      EnumSet.of(Verb.PUBLISHED, Verb.RESTORED, Verb.DELETED, Verb.HIDDEN, Verb.SHOWN);
  private static final Set<Verb> NO_CHANGE =
      EnumSet.of(
          Verb.PUBLISHED,
          Verb.MENTIONED,
          Verb.THANKED,
          Verb.SUBMITTED,
          Verb.APPROVED,
          Verb.DECLINED,
          Verb.REFERRED,
          Verb.KEPT,
          Verb.UPHELD);

  private final Map<Long, Activity> news = new LinkedHashMap<>();
  private final Map<Long, Change> changes = new LinkedHashMap<>();
  private final Map<String, Set<Long>> nudges = new LinkedHashMap<>();

  void put(Activity activity) {
    if (activity.commentId() == null && NEWS.contains(activity.verb())) {
      news.put(activity.contentId(), activity);
    }
    if (!NO_CHANGE.contains(activity.verb())) {
      changes.merge(activity.contentId(), Change.by(activity), Change::and);
    }
  }

  void put(Nudge nudge) {
    nudges.computeIfAbsent(nudge.topic(), topic -> new HashSet<>()).addAll(nudge.people());
  }

  /** Puts back what could not be delivered; what is newer stays. */
  void putBack(Bag older) {
    older.news.forEach(news::putIfAbsent);
    older.changes.forEach((content, change) -> changes.merge(content, change, Change::and));
    older.nudges.forEach((topic, people) -> put(new Nudge(people, topic)));
  }

  boolean isEmpty() {
    return news.isEmpty() && changes.isEmpty() && nudges.isEmpty();
  }

  boolean isFull() {
    return news.size() + changes.size() >= MOST;
  }

  /** What was published, withdrawn or brought back, by content. */
  Map<Long, Activity> news() {
    return news;
  }

  Map<Long, Change> changes() {
    return changes;
  }

  /** The people of each topic. */
  Map<String, Set<Long>> nudges() {
    return nudges;
  }
}
