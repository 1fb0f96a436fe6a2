package org.parvis.security;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.parvis.shared.Page;

/** Puts the names of people into a page of the audit log, by one query. */
final class Names {

  private final EntityManager entities;

  private Names(EntityManager entities) {
    this.entities = entities;
  }

  static Names of(EntityManager entities) {
    return new Names(entities);
  }

  Page<AuditLine> put(Page<AuditLine> page) {
    List<Long> ids =
        page.rows().stream()
            .flatMap(line -> Stream.of(line.actorId(), line.subjectId().orElse(null)))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Long, String> names = ids.isEmpty() ? Map.of() : read(ids);
    return new Page<>(page.rows().stream().map(line -> named(line, names)).toList(), page.next());
  }

  private Map<Long, String> read(List<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    entities
        .createQuery("select p.id, p.name from Person p where p.id in :ids", Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> names.put((Long) row[0], (String) row[1]));
    return names;
  }

  private static AuditLine named(AuditLine line, Map<Long, String> names) {
    return line.named(
        line.actorId() == null ? null : names.get(line.actorId()),
        line.subjectId().map(names::get).orElse(null));
  }
}
