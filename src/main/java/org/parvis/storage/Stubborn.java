package org.parvis.storage;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work in the background, in a transaction of its own, that the database may refuse so that someone
 * else gets on: of two who wait for each other it gives up one. It is tried again at once.
 */
public final class Stubborn {

  static final int TRIES = 4;

  private static final Logger LOG = Logger.getLogger(Stubborn.class.getName());

  private Stubborn() {}

  /**
   * What the work gives; its last failure when it fails again and again, the first of an outage.
   */
  public static <T> T work(Supplier<T> piece) {
    for (int tries = 1; ; tries++) {
      try {
        return piece.get();
      } catch (RuntimeException failed) {
        if (tries == TRIES || Outage.isOutage(failed)) {
          throw failed;
        }
        LOG.log(Level.FINE, "Tried again at once", failed);
      }
    }
  }

  /**
   * Does piece after piece, each in a transaction of its own, until one says that none is left.
   *
   * @param piece tells whether there may be more
   */
  public static void workOff(Supplier<Boolean> piece) {
    boolean more = true;
    while (more) {
      more = work(piece);
    }
  }
}
