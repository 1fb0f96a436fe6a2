package org.parvis.community;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.audience.Grant;
import org.parvis.audience.Places;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** The communities that tests talk about; each is new, with a name that nobody else has. */
@Stateless
public class Club {

  @PersistenceContext private EntityManager em;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private CommunityPages pages;
  @Inject private Places places;
  @Inject private Wall wall;

  /** Founds one, and returns its id. */
  public long found(Viewer owner, Openness openness, Viewer... members) {
    hold(Stream.concat(Stream.of(owner), Stream.of(members)).map(Viewer::id).toList());
    CommunityDraft draft = draft(openness);
    String slug = communities.found(owner, draft, SubmitKey.random());
    long id = pages.at(owner, slug).orElseThrow();
    for (Viewer member : members) {
      let(owner, id, openness, member);
    }
    places.forget();
    return id;
  }

  public Viewer person(long id) {
    return em.find(Person.class, id).viewer();
  }

  public String email(Viewer person) {
    return em.find(Person.class, person.id()).email();
  }

  /** A row, null for none. */
  public <T> T find(Class<T> type, Object key) {
    return em.find(type, key);
  }

  /** How many are in it. */
  public long size(long id) {
    return em.createQuery(
            "select count(g.personId) from Grant g where g.audienceId = :club", Long.class)
        .setParameter("club", id)
        .getSingleResult();
  }

  /** Someone's place there, null for none. */
  public Grant grant(long id, Viewer person) {
    return em.find(Grant.class, new Grant.Key(id, person.id()));
  }

  /**
   * Several acts in one transaction have to keep to the order in which everyone holds people: those
   * who tell them in the background wait for them meanwhile.
   */
  public void hold(Collection<Long> people) {
    people.stream()
        .distinct()
        .sorted()
        .forEach(id -> em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Lets someone in, as it is done there. */
  public void let(Viewer owner, long id, Openness openness, Viewer member) {
    hold(List.of(owner.id(), member.id()));
    if (openness == Openness.MODERATED) {
      memberships.ask(member, id, null, false);
      memberships.admit(owner, id, member.id(), null);
    } else {
      if (openness == Openness.PRIVATE) {
        memberships.invite(owner, id, List.of(member.id()));
      }
      memberships.join(member, id, false);
    }
  }

  /** What its form could hold. */
  public static CommunityDraft draft(Openness openness) {
    CommunityDraft draft = new CommunityDraft();
    draft.setName("Club " + UUID.randomUUID().toString().substring(0, 8));
    draft.setPurpose("To play together");
    draft.setOpenness(openness);
    return draft;
  }

  /** Publishes something there, and returns its id. */
  public long post(Viewer member, long id, String words) {
    return wall.post(member, id, PostDraft.ofLines(words), SubmitKey.random());
  }
}
