package org.parvis.voice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.audience.Door;
import org.parvis.content.Content;
import org.parvis.content.LookupPart;
import org.parvis.person.PersonCard;
import org.parvis.person.Viewer;
import org.parvis.storage.Lookup;
import org.parvis.storage.Row;
import org.parvis.storage.Sql;

/** Whose words are on each card of relayed ones. */
@ApplicationScoped
@Transactional
public class RelayPart extends LookupPart<RelayCard> {

  private static final String SAID =
      "select c.id, r.said_by, p.id, p.slug, p.name, p.portrait, p.job_title, p.department"
          + " from content c join relayed r on r.id = c.id"
          + " left join person p on p.id = r.colleague_id"
          + " where"
          + Door.OPEN_SQL
          + " and c.id in ";

  @Override
  public String name() {
    return "voice";
  }

  @Override
  public Set<Content.Kind> kinds() {
    return EnumSet.of(Content.Kind.RELAY);
  }

  @Override
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    return Lookup.of(name(), new Sql().add(SAID, viewer.id()).addEach(contentIds));
  }

  @Override
  public Map<Long, RelayCard> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    Map<Long, RelayCard> cards = new HashMap<>();
    rows.forEach(
        row -> cards.put(row.number(0), new RelayCard(row.text(1), PersonCard.of(row, 2))));
    return cards;
  }
}
