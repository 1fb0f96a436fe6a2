package org.parvis.benchmark;

/** How large a company is filled. */
record Size(int people, int posts, int comments, int reactions) {

  /** The company of 2,000 people, its wall as many times as long. */
  static Size of(int times) {
    return new Size(2_000, 20_000 * times, 60_000 * times, 100_000 * times);
  }
}
