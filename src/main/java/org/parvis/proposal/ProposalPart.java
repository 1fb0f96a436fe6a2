package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

/** What became of the proposal on each card, and what its reader thinks of it. */
@ApplicationScoped
@Transactional
public class ProposalPart extends LookupPart<ProposalCard> {

  @Inject private Clock clock;

  @Override
  public String name() {
    return "proposal";
  }

  @Override
  public Set<Content.Kind> kinds() {
    return EnumSet.of(Content.Kind.PROPOSAL);
  }

  @Override
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    return Lookup.of(
        name(),
        new Sql()
            .add("select " + ProposalRows.COLUMNS)
            .add(" from content c join proposal p on p.id = c.id")
            .add(ProposalRows.JOINS, viewer.id(), viewer.id())
            .add(" where" + Door.OPEN_SQL + " and c.id in ", viewer.id())
            .addEach(contentIds));
  }

  @Override
  public Map<Long, ProposalCard> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    Instant now = clock.instant();
    Map<Long, ProposalCard> cards = new HashMap<>();
    rows.forEach(row -> cards.put(row.number(0), ProposalRows.card(viewer, row, now)));
    return cards;
  }
}
