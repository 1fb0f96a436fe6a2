package org.parvis.setup;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parvis.person.Newcomers;
import org.parvis.person.Person;
import org.parvis.person.Role;
import org.parvis.security.AccessLink;
import org.parvis.security.AccessLinks;
import org.parvis.security.Action;
import org.parvis.security.Audit;
import org.parvis.security.Credentials;
import org.parvis.security.Fact;
import org.parvis.security.LinkSpent;
import org.parvis.security.PasswordRule;
import org.parvis.security.Portal;
import org.parvis.storage.SchemaReady;

/**
 * How a portal without people gets its first one: each start logs a link, good once and for a day,
 * until someone has used it. A new link voids the one before.
 */
@Singleton
@Lock(LockType.READ)
public class FirstAdministrator {

  private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
  private static final String PATH = "/setup/";

  @PersistenceContext private EntityManager entities;
  @Inject private AccessLinks links;
  @Inject private Newcomers newcomers;
  @Inject private Credentials credentials;
  @Inject private Audit audit;
  @Inject private Portal portal;

  private boolean told;

  /** What someone typed to become the first administrator. */
  public record Founder(String name, String email, String password) {}

  /** Once a start; the demo company, where wanted, has come before. */
  @Lock(LockType.WRITE)
  public void tell(@Observes SchemaReady ready) {
    if (!told && isEmpty()) {
      String path = PATH + links.make(AccessLink.Purpose.SETUP, null);
      LOG.log(
          Level.WARNING,
          "Nobody is here yet. The first administrator is created, once and within 24 hours, at\n\n"
              + "    {0}\n",
          portal
              .address()
              .map(address -> address + path)
              .orElse("<the address of this portal>" + path));
    }
    told = true;
  }

  /** Whether this link still creates the first administrator; looking does not use it. */
  public boolean isOpen(String token) {
    return isEmpty() && links.find(token).filter(AccessLink::isSetup).isPresent();
  }

  /**
   * Creates the first administrator, once however many try.
   *
   * @throws LinkSpent if the link was used, has expired or never was, or someone is here already
   */
  public void found(String token, Founder founder) {
    links.use(token, AccessLink.Purpose.SETUP);
    if (!isEmpty()) {
      throw new LinkSpent();
    }
    Person person = newcomers.welcome(founder.email(), founder.name());
    PasswordRule.check(founder.password(), person.name(), person.email());
    person.appoint(Role.ADMINISTRATOR);
    entities.flush();
    credentials.give(person.id(), founder.password());
    audit.keep(Fact.done(Action.FOUND, person.id()));
  }

  private boolean isEmpty() {
    return entities
        .createQuery("select p.id from Person p", Long.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
