package org.parvis.poll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where those who vote in one poll wait for each other, in the order in which they came. They would
 * wait for its row all the same, but there with a connection of the database in their hands, and
 * everyone else without. Only that is kept here: that nobody votes twice is held by the row, on
 * every server of a cluster.
 */
@ApplicationScoped
public class Turnstile {

  /** One at the row, and one who gets ready for it or comes from it. */
  private static final int AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<Long, Gate> gates = new ConcurrentHashMap<>();
  private final Duration patience;

  public Turnstile() {
    this(PATIENCE);
  }

  Turnstile(Duration patience) {
    this.patience = patience;
  }

  /**
   * Does something to a poll when it is one's turn.
   *
   * @throws PollRefused if that takes too long
   */
  void pass(long pollId, Runnable act) {
    Gate gate = gates.compute(pollId, (id, there) -> (there == null ? new Gate() : there).come());
    try {
      gate.pass(patience, act);
    } finally {
      gates.computeIfPresent(pollId, (id, there) -> there.leave());
    }
  }

  /** How many polls someone is voting in. */
  int size() {
    return gates.size();
  }

  /** That of one poll, there for as long as someone is at it. */
  private static final class Gate {

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private int present;

    Gate come() {
      present++;
      return this;
    }

    /** Nothing once the last one has left. */
    Gate leave() {
      return --present == 0 ? null : this;
    }

    void pass(Duration patience, Runnable act) {
      if (!isTurn(patience)) {
        throw PollRefused.busy();
      }
      try {
        act.run();
      } finally {
        turns.release();
      }
    }

    private boolean isTurn(Duration patience) {
      try {
        return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
