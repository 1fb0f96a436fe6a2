package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Door;
import org.parvis.content.CardPart;
import org.parvis.content.Content;
import org.parvis.person.Viewer;
import org.parvis.storage.Sql;

/** Until when the call for ideas on each card takes them, and which has won; one query. */
@ApplicationScoped
@Transactional
public class CampaignPart implements CardPart<CampaignCard> {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "campaign";
  }

  @Override
  public Set<Content.Kind> kinds() {
    return EnumSet.of(Content.Kind.CAMPAIGN);
  }

  @Override
  public Map<Long, CampaignCard> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, CampaignCard> cards = new HashMap<>();
    if (!contentIds.isEmpty()) {
      Sql sql =
          new Sql()
              .add("select " + CampaignRows.COLUMNS)
              .add(" from content c join campaign m on m.id = c.id" + CampaignRows.JOINS)
              .add(" where" + Door.OPEN_SQL + " and c.id in ", viewer.id())
              .addEach(contentIds)
              .add(" order by c.id, t.id");
      CampaignRows.each(sql.rows(em))
          .forEach((id, rows) -> cards.put(id, CampaignRows.card(rows, clock.instant())));
    }
    return cards;
  }
}
