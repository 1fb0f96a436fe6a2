package org.parvis.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

/** What became of the proposal on each card, and what its reader thinks of it; one query. */
@ApplicationScoped
@Transactional
public class ProposalPart implements CardPart<ProposalCard> {

  @PersistenceContext private EntityManager em;
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
  public Map<Long, ProposalCard> of(Viewer viewer, Collection<Long> contentIds) {
    Map<Long, ProposalCard> cards = new HashMap<>();
    if (!contentIds.isEmpty()) {
      Instant now = clock.instant();
      new Sql()
          .add("select " + ProposalRows.COLUMNS + " from content c join proposal p on p.id = c.id")
          .add(ProposalRows.JOINS, viewer.id(), viewer.id())
          .add(" where" + Door.OPEN_SQL + " and c.id in ", viewer.id())
          .addEach(contentIds)
          .rows(em)
          .forEach(row -> cards.put(row.number(0), ProposalRows.card(viewer, row, now)));
    }
    return cards;
  }
}
