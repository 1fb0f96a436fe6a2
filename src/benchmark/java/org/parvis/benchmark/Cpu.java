package org.parvis.benchmark;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The processor time that some processes have used so far, in milliseconds, by their part in the
 * work.
 */
record Cpu(long server, long database, long tool) {

  static Cpu now(Collection<Long> server, Collection<Long> database, Collection<Long> tool) {
    return new Cpu(used(server), used(withChildren(database)), used(tool));
  }

  private static Collection<Long> withChildren(Collection<Long> processes) {
    return processes.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .map(ProcessHandle::pid)
        .distinct()
        .toList();
  }

  private static long used(Collection<Long> processes) {
    return List.copyOf(processes).stream()
        .map(pid -> ProcessHandle.of(pid).orElse(null))
        .filter(Objects::nonNull)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToLong(Duration::toMillis)
        .sum();
  }

  Cpu since(Cpu before) {
    return new Cpu(server - before.server, database - before.database, tool - before.tool);
  }

  Cpu plus(Cpu other) {
    return new Cpu(server + other.server, database + other.database, tool + other.tool);
  }
}
