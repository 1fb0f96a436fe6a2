package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/** Remembers the mentions that were told of. */
@ApplicationScoped
public class Heard {

  private final Queue<Activity> mentions = new ConcurrentLinkedQueue<>();

  void hear(@Observes Activity activity) {
    if (activity.verb() == Verb.MENTIONED) {
      mentions.add(activity);
    }
  }

  /** Those in this content, in their order. */
  public List<Activity> mentionsIn(long contentId) {
    return mentions.stream().filter(a -> a.contentId() == contentId).toList();
  }
}
