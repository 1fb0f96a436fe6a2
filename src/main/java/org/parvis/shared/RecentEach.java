package org.parvis.shared;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was read lately for each of many, like {@link Recent}. */
public final class RecentEach<K, T> {

  /** So many are remembered; then it begins anew. */
  private static final int MOST = 10_000;

  private final Duration lasting;
  private final Map<K, Recent<T>> each = new ConcurrentHashMap<>();

  public RecentEach(Duration lasting) {
    this.lasting = lasting;
  }

  /** The last reading for this one; another one, if that is too old. */
  public T get(K key, Clock clock, Supplier<T> reading) {
    if (each.size() >= MOST) {
      each.clear();
    }
    return each.computeIfAbsent(key, it -> new Recent<>(lasting)).get(clock, reading);
  }

  /** Something has changed for this one: whoever looks next reads it. */
  public void forget(K key) {
    each.remove(key);
  }

  /** Something has changed for all of them. */
  public void forget() {
    each.clear();
  }
}
