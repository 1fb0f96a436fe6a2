package org.parvis.person;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Fifty who do the same at the same moment. */
final class AtOnce {

  private static final int MANY = 50;

  private AtOnce() {}

  /** What each of the fifty got; fails if one of them failed. */
  static <T> List<T> fifty(IntFunction<T> act) {
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService hands = Executors.newFixedThreadPool(MANY);
    try {
      List<Future<T>> pending = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        int number = i;
        pending.add(
            hands.submit(
                () -> {
                  start.await();
                  return act.apply(number);
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> result : pending) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    } finally {
      hands.shutdownNow();
    }
  }
}
