package org.parvis.crash;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what is to come by itself, and no longer than a minute. */
public final class Patience {

  private static final long LONGEST = Duration.ofMinutes(1).toNanos();

  private Patience() {}

  public static void until(Callable<Boolean> reached) throws Exception {
    long from = System.nanoTime();
    while (!reached.call()) {
      if (System.nanoTime() - from > LONGEST) {
        throw new AssertionError("It has not come to that within a minute");
      }
      Thread.sleep(100);
    }
  }
}
