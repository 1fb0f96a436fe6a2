package org.parvis.live;

import java.util.concurrent.TimeUnit;

/** How much one page may say: forty messages in ten seconds. */
final class Patience {

  private static final int MOST = 40;
  private static final long SPAN = TimeUnit.SECONDS.toNanos(10);

  private long since = System.nanoTime();
  private int said;

  /** Counts one more. */
  synchronized boolean lasts() {
    long now = System.nanoTime();
    if (now - since > SPAN) {
      since = now;
      said = 0;
    }
    return ++said <= MOST;
  }
}
