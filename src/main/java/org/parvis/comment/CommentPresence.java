package org.parvis.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parvis.content.Presence;
import org.parvis.content.WeeksOf;
import org.parvis.storage.Sql;

/** Who comments in a place, and likes comments there. */
@ApplicationScoped
@Transactional
public class CommentPresence implements Presence {

  private static final String COMMENTS =
      WeeksOf.OF_PLACE
          + """
             , comment k --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=comment_latest_index
            """;

  private static final WeeksOf WRITTEN =
      new WeeksOf(
          "k.author_id",
          "k.written_at",
          COMMENTS,
          " and k.content_id = c.id and k.deleted_at is null");

  private static final WeeksOf LIKED =
      new WeeksOf(
          "l.person_id",
          "l.liked_at",
          COMMENTS
              + """
                 , comment_like l --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=comment_like_latest_index
                """,
          " and k.content_id = c.id and k.deleted_at is null and l.comment_id = k.id");

  private static final String ANSWERED =
      " and exists (select 1 from comment k where k.content_id = c.id and k.deleted_at is null"
          + " and k.author_id <> c.author_id and k.written_at < c.published_at + ?)";

  @PersistenceContext private EntityManager em;

  @Override
  public Map<Long, Set<Long>> weeks(long audienceId, Instant from, Instant until) {
    Map<Long, Set<Long>> weeks = WRITTEN.read(em, audienceId, from, until);
    LIKED
        .read(em, audienceId, from, until)
        .forEach((id, some) -> weeks.computeIfAbsent(id, it -> new HashSet<>()).addAll(some));
    return weeks;
  }

  @Override
  public long answered(long audienceId, Instant from, Instant until, Duration within) {
    return new Sql()
        .add("select count(*)" + WeeksOf.OF_PLACE)
        .add(" where c.audience_id = ? and c.deleted_at is null", audienceId)
        .add(" and c.published_at >= ? and c.published_at < ?", from, until)
        .add(ANSWERED, within.toNanos() / 1000)
        .rows(em)
        .get(0)
        .number(0);
  }
}
