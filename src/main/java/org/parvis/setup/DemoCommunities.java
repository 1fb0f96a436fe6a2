package org.parvis.setup;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.audience.Audience;
import org.parvis.audience.Grant;
import org.parvis.audience.Standing;
import org.parvis.community.BindingSource;
import org.parvis.community.Bindings;
import org.parvis.community.Communities;
import org.parvis.community.CommunityPages;
import org.parvis.community.Memberships;
import org.parvis.community.Pilots;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.voice.Holder;
import org.parvis.voice.Office;

/** Where the demo company's people gather. */
final class DemoCommunities {

  private static final String ADMINISTRATOR = "claire-morel";

  private final EntityManager em;
  private final DemoCalendar calendar;
  private final Map<String, Person> people;
  private final Map<String, DemoPlace> places = new HashMap<>();

  DemoCommunities(EntityManager em, DemoCalendar calendar, Map<String, Person> people) {
    this.em = em;
    this.calendar = calendar;
    this.people = people;
  }

  /** The places by the keys under which posts name them. */
  Map<String, DemoPlace> found(
      List<DemoCommunity> told,
      Communities communities,
      CommunityPages pages,
      Memberships memberships,
      Bindings bindings) {
    Viewer administrator = people.get(ADMINISTRATOR).viewer();
    for (DemoCommunity one : told) {
      Viewer owner = people.get(one.owner()).viewer();
      SubmitKey key = new SubmitKey("demo-community-" + one.key());
      long id = pages.at(owner, communities.found(owner, one.draft(), key)).orElseThrow();
      one.animators().forEach(slug -> let(id, slug, Standing.ANIMATOR));
      one.members().forEach(slug -> let(id, slug, Standing.MEMBER));
      one.relays().forEach(slug -> name(id, slug, Office.RELAY));
      em.flush();
      one.asking()
          .forEach((slug, word) -> memberships.ask(people.get(slug).viewer(), id, word, true));
      one.invited().forEach(slug -> memberships.invite(owner, id, List.of(people.get(slug).id())));
      if (one.department() != null) {
        bindings.bind(administrator, id, BindingSource.DEPARTMENT, one.department());
      }
      Audience audience = em.find(Audience.class, id);
      places.put(one.key(), new DemoPlace(audience, inside(one)));
    }
    return places;
  }

  /** Counted at once: what is said there has to be told before. */
  void pilot(List<DemoCommunity> told, Pilots pilots) {
    told.stream()
        .filter(one -> one.pilot() != null)
        .forEach(
            one -> {
              long id = places.get(one.key()).audience().id();
              pilots.plan(people.get(one.owner()).viewer(), id, one.pilot(), 0);
            });
  }

  private void let(long id, String slug, Standing standing) {
    Grant grant = new Grant(id, people.get(slug).id(), calendar.before("-90d 09:00"));
    grant.appoint(standing);
    em.persist(grant);
  }

  /** Names someone for a place, or the whole company. */
  void name(long id, String slug, Office office) {
    long person = people.get(slug).id();
    em.persist(
        new Holder(new Holder.Key(id, person, office), person, calendar.before("-60d 09:00")));
  }

  private static Set<String> inside(DemoCommunity told) {
    Set<String> all = new LinkedHashSet<>();
    all.add(told.owner());
    Stream.concat(told.animators().stream(), told.members().stream()).forEach(all::add);
    return all;
  }

  /**
   * Where something is published.
   *
   * @param inside the slugs of its members
   */
  record DemoPlace(Audience audience, Set<String> inside) {

    /** Whether this colleague sees what stands there. */
    boolean isSeenBy(String slug) {
      return audience.isForEveryone() || inside.contains(slug);
    }
  }
}
