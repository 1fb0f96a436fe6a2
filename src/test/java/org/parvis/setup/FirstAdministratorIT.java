package org.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.security.AccessLink;
import org.parvis.security.AccessLinks;
import org.parvis.security.LinkSpent;
import org.parvis.storage.SchemaReady;

/** Where people are already, nobody becomes the first administrator. */
@ExtendWith(ArquillianExtension.class)
class FirstAdministratorIT {

  @Inject private Town town;
  @Inject private FirstAdministrator first;
  @Inject private AccessLinks links;
  @Inject private EntityManager entities;

  @Test
  void aLinkThatWasLeftOverOpensNothing() {
    town.ann();
    String token = links.make(AccessLink.Purpose.SETUP, null);

    assertThat(first.isOpen(token)).isFalse();
    assertThatThrownBy(
            () ->
                first.found(
                    token,
                    new FirstAdministrator.Founder(
                        "Eve", "eve@town.example", "une phrase bien longue")))
        .isInstanceOf(LinkSpent.class);
  }

  @Test
  void noLinkIsMadeWherePeopleAre() {
    town.ann();
    links.make(AccessLink.Purpose.SETUP, null);
    long before = setupLinks();

    first.tell(new SchemaReady());

    assertThat(setupLinks()).isEqualTo(before);
  }

  @Test
  void aPersonsLinkIsNotTheFirstAdministrators() {
    String token = links.make(AccessLink.Purpose.PASSWORD, town.bob().id());

    assertThatThrownBy(() -> links.use(token, AccessLink.Purpose.SETUP))
        .isInstanceOf(LinkSpent.class);
    assertThat(links.find(token)).as("it stays good for Bob").isPresent();
  }

  private long setupLinks() {
    return entities
        .createQuery("select count(l) from AccessLink l where l.purpose = :setup", Long.class)
        .setParameter("setup", AccessLink.Purpose.SETUP)
        .getSingleResult();
  }
}
