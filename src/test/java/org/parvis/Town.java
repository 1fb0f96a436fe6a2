package org.parvis;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.parvis.audience.Audience;
import org.parvis.audience.Grant;
import org.parvis.person.Person;
import org.parvis.person.Role;
import org.parvis.person.Viewer;
import org.parvis.security.Credential;
import org.parvis.security.Passwords;

/**
 * The people and places that tests talk about. Everyone is new at each call, so that no test sees
 * what another one did.
 */
@Stateless
public class Town {

  @PersistenceContext private EntityManager entities;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  public Viewer ann() {
    return person("Ann Archer");
  }

  public Viewer bob() {
    return person("Bob Baker");
  }

  /** Who belongs to no club. */
  public Viewer stranger() {
    return person("Sam Stranger");
  }

  /** The same person, as they are now. */
  public Viewer again(Viewer person) {
    return viewer(entities.find(Person.class, person.id()));
  }

  /** Nora, whose first steps are before her. */
  public Viewer newcomer() {
    Person nora = entities.find(Person.class, person("Nora New").id());
    nora.takeFirstSteps();
    return viewer(nora);
  }

  public Viewer administrator() {
    Viewer someone = person("Ada Admin");
    Person person = entities.find(Person.class, someone.id());
    person.appoint(Role.ADMINISTRATOR);
    return viewer(person);
  }

  /** A person with this name, and a slug and an address that nobody else has. */
  public Viewer person(String name) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    String slug = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "-") + "-" + unique;
    Person person = new Person(slug, slug + "@town.example", name, clock.instant());
    entities.persist(person);
    return viewer(person);
  }

  /** Lets a new person sign in, with a hash that costs as little as {@link QuickPasswords} says. */
  public void letIn(Viewer person, String password) {
    letInBy(person, QuickPasswords.cheapHash(password));
  }

  /** Lets a new person sign in as everyone does, which takes a good part of a second. */
  public void letInSlowly(Viewer person, String password) {
    letInBy(person, passwords.hash(password));
  }

  private void letInBy(Viewer person, String hash) {
    entities.persist(
        new Credential(entities.getReference(Person.class, person.id()), hash, clock.instant()));
  }

  /** The Chess club: a new audience that holds these members only; returns its id. */
  public long chessClub(Viewer... members) {
    Audience club = new Audience();
    entities.persist(club);
    for (Viewer member : members) {
      entities.persist(new Grant(club.id(), member.id(), clock.instant()));
    }
    return club.id();
  }

  /** A member leaves. */
  public void leave(long club, Viewer member) {
    entities.remove(entities.find(Grant.class, new Grant.Key(club, member.id())));
  }

  private static Viewer viewer(Person person) {
    return person.viewer();
  }
}
