package org.parvis.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Level;
import org.parvis.audience.Membership;
import org.parvis.person.Viewer;
import org.parvis.storage.Sql;

/**
 * What a circle holds, as a condition over the label, beside the door.
 *
 * <p>It stands before the door, and names the places by their ids: what a page passes over costs it
 * no look into another table.
 */
final class CircleQuery {

  /** As many places are named as a multiple of this, so that few statements differ. */
  private static final int STEP = 8;

  private static final int MANY = 5;

  private static final String BY_ANIMATOR =
      "exists (select 1 from audience_grant w where w.audience_id = c.audience_id"
          + " and w.person_id = c.author_id and w.role <> 'MEMBER')";
  private static final String BY_MANY =
      "(select count(distinct r.person_id) from reaction r where r.content_id = c.id"
          + " and r.person_id <> c.author_id) >= "
          + MANY;
  private static final String CALLS_ME =
      "exists (select 1 from mention n left join comment k on k.id = n.comment_id"
          + " where n.content_id = c.id and n.person_id = ? and k.deleted_at is null)";
  private static final String FOR_EVERYONE =
      "exists (select 1 from audience e where e.id = c.audience_id and e.kind <> 'GRANTED')";
  private static final String FOLLOWED_BY_ME =
      "exists (select 1 from mark f where f.content_id = c.id and f.person_id = ?"
          + " and f.follows = 'FOLLOWED')";

  private static final Pattern LABEL = Pattern.compile("\\bc\\.");

  private final Viewer viewer;
  private final List<Membership> places;
  private final String label;

  CircleQuery(Viewer viewer, List<Membership> places) {
    this(viewer, places, "c");
  }

  /**
   * @param label what the statement calls it, where that is not {@code c}
   */
  CircleQuery(Viewer viewer, List<Membership> places, String label) {
    this.viewer = viewer;
    this.places = places;
    this.label = label;
  }

  Sql of(Circle circle) {
    return switch (circle) {
      case FOR_ME -> forMe();
      case COMPANY -> new Sql().add(of(FOR_EVERYONE));
      case FOLLOWED ->
          new Sql().add("(").add(loudest()).add(of(" or " + FOLLOWED_BY_ME + ")"), viewer.id());
    };
  }

  /** It stands in a place of which the viewer wants to hear everything. */
  Sql loudest() {
    return new Sql().add(of("c.audience_id in ")).addEach(at(Level.EVERYTHING));
  }

  private String of(String condition) {
    return LABEL.matcher(condition).replaceAll(label + ".");
  }

  private Sql forMe() {
    Sql sql = new Sql().add(of("(c.audience_id in ")).addEach(at(Level.EVERYTHING, true));
    Set<Level> levels = places.stream().map(Membership::level).collect(Collectors.toSet());
    if (levels.contains(Level.HIGHLIGHTS)) {
      sql.add(of(" or c.audience_id in "))
          .addEach(at(Level.HIGHLIGHTS))
          .add(
              of(" and (" + BY_ANIMATOR + " or " + BY_MANY + " or " + CALLS_ME + ")"), viewer.id());
    }
    if (levels.contains(Level.MENTIONS)) {
      sql.add(of(" or c.audience_id in "))
          .addEach(at(Level.MENTIONS))
          .add(of(" and " + CALLS_ME), viewer.id());
    }
    return sql.add(")");
  }

  /** The places of this level by their ids, padded; none of them is the company. */
  private List<Long> at(Level level) {
    return at(level, false);
  }

  private List<Long> at(Level level, boolean withCompany) {
    List<Long> ids =
        Stream.concat(
                withCompany ? Stream.of(Audience.COMPANY) : Stream.of(),
                places.stream().filter(it -> it.level() == level).map(Membership::audienceId))
            .collect(Collectors.toCollection(ArrayList::new));
    long padding = ids.isEmpty() ? 0 : ids.get(0);
    while (ids.isEmpty() || ids.size() % STEP > 0) {
      ids.add(padding);
    }
    return ids;
  }
}
