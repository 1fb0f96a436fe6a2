package org.parvis.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** What was published in a place, for counts over many people. */
@ApplicationScoped
@Transactional
public class Publications implements Presence {

  private static final WeeksOf PUBLISHED =
      new WeeksOf("c.author_id", "c.published_at", WeeksOf.OF_PLACE, "");

  @PersistenceContext private EntityManager em;

  /** How many contents, and by how many people. */
  public record Count(long contents, long authors) {}

  @Override
  public Map<Long, Set<Long>> weeks(long audienceId, Instant from, Instant until) {
    return PUBLISHED.read(em, audienceId, from, until);
  }

  /** What was published there in this time and still stands. */
  public Count count(long audienceId, Instant from, Instant until) {
    Row row =
        new Sql()
            .add("select count(*), count(distinct c.author_id)" + WeeksOf.OF_PLACE)
            .add(" where c.audience_id = ? and c.deleted_at is null", audienceId)
            .add(" and c.published_at >= ? and c.published_at < ?", from, until)
            .rows(em)
            .get(0);
    return new Count(row.number(0), row.number(1));
  }
}
