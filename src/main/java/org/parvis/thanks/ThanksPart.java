package org.parvis.thanks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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

/** Who is thanked on each card of thanks, and what for. */
@ApplicationScoped
@Transactional
public class ThanksPart extends LookupPart<ThanksCard> {

  private static final String THANKED =
      "select c.id, t.place, s.name, p.id, p.slug, p.name, p.portrait, p.job_title, p.department"
          + " from content c join thanks k on k.id = c.id join skill s on s.id = k.skill_id"
          + " join thanks_person t on t.thanks_id = k.id join person p on p.id = t.person_id"
          + " where"
          + Door.OPEN_SQL
          + " and c.id in ";

  @Override
  public String name() {
    return "thanks";
  }

  @Override
  public Set<Content.Kind> kinds() {
    return EnumSet.of(Content.Kind.THANKS);
  }

  @Override
  public Lookup lookup(Viewer viewer, Collection<Long> contentIds) {
    return Lookup.of(name(), new Sql().add(THANKED, viewer.id()).addEach(contentIds), 0, 1);
  }

  @Override
  public Map<Long, ThanksCard> cards(Viewer viewer, Collection<Long> contentIds, List<Row> rows) {
    Map<Long, List<PersonCard>> people = new HashMap<>();
    Map<Long, String> skills = new HashMap<>();
    for (Row row : rows) {
      skills.put(row.number(0), row.text(2));
      people.computeIfAbsent(row.number(0), id -> new ArrayList<>()).add(PersonCard.of(row, 3));
    }
    Map<Long, ThanksCard> cards = new HashMap<>();
    people.forEach((id, thanked) -> cards.put(id, new ThanksCard(thanked, skills.get(id))));
    return cards;
  }
}
