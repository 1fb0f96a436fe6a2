package org.parvis.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;

/** Breaks what certain people publish, in the middle of it. */
@ApplicationScoped
public class Stumble {

  private final Set<Long> people = ConcurrentHashMap.newKeySet();

  void hear(@Observes Activity activity) {
    if (activity.verb() == Verb.PUBLISHED && people.contains(activity.actorId())) {
      throw new IllegalStateException("Stumbled, as the test wants");
    }
  }

  public void over(long person) {
    people.add(person);
  }

  public void noMoreOver(long person) {
    people.remove(person);
  }
}
