package org.parvis.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.audience.Standing;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.person.Viewer;
import org.parvis.security.Action;
import org.parvis.shared.NotFound;

/** Who is named ambassador or relay user, by whom, and who sees that. */
@ExtendWith(ArquillianExtension.class)
class OfficesIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Offices offices;
  @Inject private OfficeBoard board;
  @Inject private EntityManager entities;

  @Test
  void administratorsNameThoseOfTheCompany() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer ada = town.administrator();
    assertThatThrownBy(() -> offices.name(ann, Audience.COMPANY, bob.id(), Office.AMBASSADOR, true))
        .isInstanceOf(NotFound.class);

    offices.name(ada, Audience.COMPANY, bob.id(), Office.AMBASSADOR, true);
    offices.name(ada, Audience.COMPANY, bob.id(), Office.AMBASSADOR, true);
    assertThat(board.of(ann, bob.id())).containsExactly(new Badge(Office.AMBASSADOR, null));
    assertThatThrownBy(
            () -> offices.name(bob, Audience.COMPANY, bob.id(), Office.AMBASSADOR, false))
        .isInstanceOf(NotFound.class);

    offices.name(ada, Audience.COMPANY, bob.id(), Office.AMBASSADOR, false);
    assertThat(board.of(ann, bob.id())).isEmpty();
    assertThat(
            entities
                .createQuery(
                    "select a.action from AuditEntry a where a.subject = :bob order by a.id",
                    Action.class)
                .setParameter("bob", "person " + bob.id())
                .getResultList())
        .containsExactly(Action.NAME_OFFICE, Action.UNNAME_OFFICE);
  }

  @Test
  void ownersNameThoseOfTheirClubAndWhoeverReadsItSeesThat() {
    for (Openness openness : Openness.values()) {
      Viewer ann = town.ann();
      Viewer bob = town.bob();
      Viewer zoe = town.person("Zoe");
      Viewer ada = town.administrator();
      Viewer stranger = town.stranger();
      long club = clubs.found(ann, openness, bob, zoe);
      memberships.appoint(ann, club, zoe.id(), Standing.ANIMATOR);

      for (Viewer other : List.of(bob, zoe, ada, stranger)) {
        assertThatThrownBy(() -> offices.name(other, club, bob.id(), Office.RELAY, true))
            .isInstanceOf(NotFound.class);
      }
      assertThatThrownBy(() -> offices.name(ann, club, stranger.id(), Office.RELAY, true))
          .isInstanceOf(NotFound.class);
      offices.name(ann, club, bob.id(), Office.RELAY, true);

      assertThat(board.of(zoe, bob.id())).extracting(Badge::office).containsExactly(Office.RELAY);
      assertThat(board.of(zoe, bob.id()).get(0).place().id()).isEqualTo(club);
      for (Viewer other : List.of(ada, stranger)) {
        assertThat(board.of(other, bob.id()).isEmpty()).isEqualTo(openness != Openness.OPEN);
      }
      assertThat(offices.isRelay(bob, club)).isTrue();
      assertThat(offices.isRelay(bob, Audience.COMPANY)).isFalse();
      assertThat(offices.isRelay(ann, club)).isFalse();
    }
  }

  @Test
  void whoLeavesIsNothingThereAnyMoreEvenIfTheyComeBack() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    offices.name(ann, club, bob.id(), Office.AMBASSADOR, true);

    memberships.leave(bob, club);
    assertThat(board.of(ann, bob.id())).isEmpty();
    memberships.join(bob, club, false);
    assertThat(board.of(ann, bob.id())).isEmpty();

    offices.name(ann, club, bob.id(), Office.RELAY, true);
    memberships.remove(ann, club, bob.id());
    assertThat(offices.isRelay(bob, club)).isFalse();
  }

  @Test
  void namedManyTimesAtOnceIsNamedOnce() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);

    AtOnce.times(
        10,
        () -> {
          offices.name(ann, club, bob.id(), Office.AMBASSADOR, true);
          return true;
        });

    assertThat(board.at(club, bob.id())).containsExactly(Office.AMBASSADOR);
  }
}
