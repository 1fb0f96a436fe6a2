package org.parvis.mark;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.audience.Door;
import org.parvis.audience.MyPlaces;
import org.parvis.person.Viewer;
import org.parvis.storage.Sql;

/** Counts what others have published lately in someone's places and they have not read. */
@Stateless
public class UnreadCounts {

  /** What is older is no news to anyone; nor does whoever comes in have years to read. */
  public static final Duration LATELY = Duration.ofDays(31);

  @PersistenceContext private EntityManager em;
  @Inject private MyPlaces myPlaces;
  @Inject private Clock clock;

  /** By place, in one query; nothing for a place of which all was read. */
  public Map<Long, Long> of(Viewer viewer) {
    if (myPlaces.of(viewer).isEmpty()) {
      return Map.of();
    }
    return new Sql()
            .add("select c.audience_id, count(*) from --DERBY-PROPERTIES joinOrder=FIXED\n")
            .add(" audience_grant g --DERBY-PROPERTIES index=audience_grant_person_index\n")
            .add(", content c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP,")
            .add(" index=content_unread_index\n")
            .add(" where" + Door.IN_MINE_SQL, viewer.id())
            .add("and " + Unread.BY_VIEWER_SQL, since(viewer), viewer.id(), viewer.id())
            .add(" group by c.audience_id")
            .rows(em)
            .stream()
            .collect(Collectors.toMap(row -> row.number(0), row -> row.number(1)));
  }

  private Instant since(Viewer viewer) {
    Instant lately = clock.instant().minus(LATELY);
    Instant read = viewer.reading().readBefore();
    return read.isAfter(lately) ? read : lately;
  }
}
