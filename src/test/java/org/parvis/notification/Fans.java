package org.parvis.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.content.Followers;

/** A room in which a test says who follows what. */
@ApplicationScoped
public class Fans implements Followers {

  private final Map<Long, Set<Long>> fans = new ConcurrentHashMap<>();

  @Override
  public Set<Long> following(long contentId, Instant at) {
    return fans.getOrDefault(contentId, Set.of());
  }

  public void follow(long contentId, Set<Long> people) {
    fans.put(contentId, people);
  }
}
