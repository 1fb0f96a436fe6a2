package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.parvis.person.Person;
import org.parvis.person.RollChanged;
import org.parvis.person.Status;

/** Where someone with a link chooses their password: invited, or having forgotten theirs. */
@Stateless
public class Welcome {

  @PersistenceContext private EntityManager entities;
  @Inject private AccessLinks links;
  @Inject private Credentials credentials;
  @Inject private PasswordNews news;
  @Inject private Audit audit;
  @Inject private Event<RollChanged> changes;

  /**
   * For whom a link is.
   *
   * @param invited whether they have never signed in
   */
  public record Guest(String name, String email, boolean invited) {}

  /** Whom this link is for, while it is good. */
  public Optional<Guest> guest(String token) {
    return links.find(token).flatMap(this::person).map(Welcome::guest);
  }

  /**
   * Uses the link: its person is active from now on, with this password.
   *
   * @return their e-mail address
   * @throws WeakPassword if the password may not be chosen; the link stays good
   */
  public String choose(String token, String password) {
    AccessLink link =
        links.use(
            token,
            AccessLink.Purpose.WELCOME,
            AccessLink.Purpose.PASSWORD,
            AccessLink.Purpose.RESET);
    Person person = person(link).orElseThrow(LinkSpent::new);
    PasswordRule.check(password, person.name(), person.email());
    boolean isFirst = !credentials.exist(person.id());
    credentials.give(person.id(), password);
    person.activate();
    changes.fire(new RollChanged());
    if (!isFirst) {
      news.tell(person);
    }
    audit.keep(Fact.done(Action.USE_LINK, person.id()));
    return person.email();
  }

  private Optional<Person> person(AccessLink link) {
    return Optional.ofNullable(link.personId())
        .map(id -> entities.find(Person.class, id))
        .filter(person -> !person.isDeactivated());
  }

  private static Guest guest(Person person) {
    return new Guest(person.name(), person.email(), person.status() == Status.INVITED);
  }
}
