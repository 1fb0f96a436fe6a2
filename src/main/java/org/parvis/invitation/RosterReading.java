package org.parvis.invitation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the lines of one file, some hundreds at a time. */
final class RosterReading {

  private static final int AT_ONCE = 500;

  private final EntityManager em;
  private final long rosterId;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<RosterRow> rows = new ArrayList<>();

  RosterReading(EntityManager em, long rosterId) {
    this.em = em;
    this.rosterId = rosterId;
  }

  void take(RosterLine line) {
    RosterRow row = new RosterRow(rosterId, line);
    if (row.isReady()) {
      Integer earlier = lines.putIfAbsent(row.cells().email(), row.line());
      if (earlier != null) {
        row.repeats(earlier);
      }
    }
    rows.add(row);
    if (rows.size() == AT_ONCE) {
      end();
    }
  }

  /** Keeps those that were taken since the last time. */
  void end() {
    Set<String> known = known(rows);
    for (RosterRow row : rows) {
      if (row.isReady() && known.contains(row.cells().email())) {
        row.isKnown();
      }
      em.persist(row);
    }
    em.flush();
    em.clear();
    rows.clear();
  }

  private Set<String> known(List<RosterRow> some) {
    List<String> emails =
        some.stream()
            .filter(RosterRow::isReady)
            .map(row -> row.cells().email())
            .collect(Collectors.toList());
    return emails.isEmpty()
        ? Set.of()
        : new HashSet<>(
            em.createQuery("select p.email from Person p where p.email in :emails", String.class)
                .setParameter("emails", emails)
                .getResultList());
  }
}
