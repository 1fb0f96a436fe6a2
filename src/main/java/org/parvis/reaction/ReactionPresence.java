package org.parvis.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.parvis.content.Presence;
import org.parvis.content.WeeksOf;

/** Who reacts in a place. */
@ApplicationScoped
@Transactional
public class ReactionPresence implements Presence {

  private static final WeeksOf REACTED =
      new WeeksOf(
          "r.person_id",
          "r.reacted_at",
          WeeksOf.OF_PLACE
              + """
                 , reaction r --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=reaction_latest_index
                """,
          " and r.content_id = c.id");

  @PersistenceContext private EntityManager em;

  @Override
  public Map<Long, Set<Long>> weeks(long audienceId, Instant from, Instant until) {
    return REACTED.read(em, audienceId, from, until);
  }
}
