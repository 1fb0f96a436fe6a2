package org.parvis.benchmark;

/** How one kind went: how many requests in which time, how long they took, at which cost. */
record Row(long requests, long failed, long p50, long p95, long p99, long millis, Cpu cpu) {

  double perSecond() {
    return requests * 1000.0 / millis;
  }

  double cost() {
    return (double) (cpu.server() + cpu.database() + cpu.tool()) / requests;
  }
}
