package org.parvis.security;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.parvis.person.Person;
import org.parvis.person.Role;
import org.parvis.person.RollChanged;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;
import org.parvis.shared.Page;

/**
 * The accounts of the company, for its administrators. For anyone else nothing of it exists.
 *
 * <p>Whatever takes a right away ends the person's sessions and devices; everything is audited.
 */
@Stateless
public class Accounts {

  @PersistenceContext private EntityManager entities;
  @Inject private AccessLinks links;
  @Inject private Credentials credentials;
  @Inject private Audit audit;
  @Inject private Event<RollChanged> changes;

  /**
   * In the order of their names.
   *
   * @param after {@link Page#next()} of the page before; null for the first page
   */
  public Page<AccountRow> page(Viewer viewer, AccountSearch search, String after, int size) {
    demand(viewer);
    return Page.cut(search.read(entities, after, size + 1), size, AccountRow::cursor);
  }

  /**
   * For someone who has forgotten their password, or lost their first link.
   *
   * @return the token of the link on which they choose one, to be handed over
   */
  public String link(Viewer viewer, long personId) {
    demand(viewer);
    Person person = find(personId);
    if (person.isDeactivated()) {
      throw new NotFound();
    }
    audit.keep(Fact.done(Action.GIVE_LINK, viewer.id(), personId));
    return links.make(
        person.isActive() ? AccessLink.Purpose.PASSWORD : AccessLink.Purpose.WELCOME, personId);
  }

  public void deactivate(Viewer viewer, long personId) {
    demand(viewer);
    Person person = find(personId);
    keepAnother(person);
    person.deactivate();
    changes.fire(new RollChanged());
    credentials.endSessions(personId);
    audit.keep(Fact.done(Action.DEACTIVATE, viewer.id(), personId));
  }

  public void reactivate(Viewer viewer, long personId) {
    demand(viewer);
    Person person = find(personId);
    if (credentials.exist(personId)) {
      person.activate();
    } else {
      person.invite();
    }
    changes.fire(new RollChanged());
    audit.keep(Fact.done(Action.REACTIVATE, viewer.id(), personId));
  }

  public void appoint(Viewer viewer, long personId) {
    demand(viewer);
    find(personId).appoint(Role.ADMINISTRATOR);
    credentials.endSessions(personId);
    audit.keep(Fact.done(Action.APPOINT, viewer.id(), personId));
  }

  public void withdraw(Viewer viewer, long personId) {
    demand(viewer);
    Person person = find(personId);
    keepAnother(person);
    person.appoint(Role.PERSON);
    credentials.endSessions(personId);
    audit.keep(Fact.done(Action.WITHDRAW, viewer.id(), personId));
  }

  /** Locks the administrators one after the other, so that two of them can't dismiss each other. */
  private void keepAnother(Person leaving) {
    if (leaving.role() != Role.ADMINISTRATOR || !leaving.isActive()) {
      return;
    }
    List<Long> administrators =
        entities
            .createQuery(
                "select p.id from Person p where p.role = org.parvis.person.Role.ADMINISTRATOR"
                    + " and p.status = org.parvis.person.Status.ACTIVE order by p.id",
                Long.class)
            .getResultList();
    boolean another = false;
    for (Long id : administrators) {
      Person person = entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE);
      entities.refresh(person);
      another |=
          !id.equals(leaving.id()) && person.isActive() && person.role() == Role.ADMINISTRATOR;
    }
    if (!another) {
      throw new LastAdministrator();
    }
  }

  private Person find(long personId) {
    Person person = entities.find(Person.class, personId);
    if (person == null) {
      throw new NotFound();
    }
    return person;
  }

  private static void demand(Viewer viewer) {
    if (!viewer.isAdministrator()) {
      throw new NotFound();
    }
  }
}
