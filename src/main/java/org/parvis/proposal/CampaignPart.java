package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.LookupPart;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** Until when the call for ideas on each card takes them, and which has won. */
@ApplicationScoped
@Transactional
public class CampaignPart extends LookupPart<CampaignCard> {

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
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    Sql selection =
        new Sql()
            .add("select " + CampaignRows.COLUMNS)
            .add(" from content c join campaign m on m.id = c.id" + CampaignRows.JOINS)
            .add(" where" + Door.OPEN_SQL + " and c.id in ", viewer.id())
            .addEach(contentIds);
    return Lookup.of(name(), selection, 0, 7);
  }

  @Override
  public Map<Long, CampaignCard> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    Map<Long, CampaignCard> cards = new HashMap<>();
    CampaignRows.each(rows)
        .forEach((id, its) -> cards.put(id, CampaignRows.card(its, clock.instant())));
    return cards;
  }
}
