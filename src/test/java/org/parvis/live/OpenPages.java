package org.parvis.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.parvis.person.Person;
import org.parvis.person.Viewer;
import org.parvis.security.Badge;
import org.parvis.security.Credential;
import org.parvis.security.Token;

/** Opens pages for people who have just signed in. */
@Stateless
public class OpenPages {

  @PersistenceContext private EntityManager entities;
  @Inject private Listeners listeners;

  public OpenPage of(Viewer person) {
    entities.persist(
        new Credential(entities.find(Person.class, person.id()), "none", Instant.now()));
    return of(person, new Badge(person.id(), 1, Token.fresh()));
  }

  /** Another page of the same session. */
  public OpenPage of(Viewer person, Badge session) {
    return new OpenPage(listeners, person.id(), session);
  }

  /** A page with this content on screen. */
  public OpenPage showing(Viewer person, long content) {
    OpenPage page = of(person);
    page.listener().show(List.of(content), List.of());
    return page;
  }
}
