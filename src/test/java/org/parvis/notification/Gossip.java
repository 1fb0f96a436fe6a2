package org.parvis.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.Town;
import org.parvis.activity.Activity;
import org.parvis.activity.Verb;
import org.parvis.person.Language;
import org.parvis.person.Person;
import org.parvis.person.Viewer;

/** Facts that a test fires itself, each in a transaction. */
@Stateless
public class Gossip {

  @PersistenceContext private EntityManager em;
  @Inject private Town town;
  @Inject private Event<Activity> activities;
  @Inject private Clock clock;

  public void tell(
      Verb verb, Viewer actor, long content, Long comment, long audience, Viewer... people) {
    Set<Long> ids = Stream.of(people).map(Viewer::id).collect(Collectors.toSet());
    activities.fire(
        new Activity(verb, actor.id(), content, comment, audience, ids, clock.instant()));
  }

  public void deactivate(Viewer person) {
    em.find(Person.class, person.id()).deactivate();
  }

  public String email(Viewer person) {
    return em.find(Person.class, person.id()).email();
  }

  /** So many new people, in one transaction. */
  public List<Viewer> crowd(int size) {
    return IntStream.range(0, size).mapToObj(i -> town.person("Fan")).toList();
  }

  /** How many were told of a content. */
  public long told(long content) {
    return em.createQuery(
            "select count(n.id) from Notification n where n.contentId = :content", Long.class)
        .setParameter("content", content)
        .getSingleResult();
  }

  /** Someone who reads in English, whatever the server speaks. */
  public Viewer english(Viewer person) {
    em.find(Person.class, person.id()).prefer(Language.EN, null);
    return person;
  }
}
