package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.audience.Standing;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.mark.MarkPart;
import org.parvis.mark.Marks;
import org.parvis.person.Reading;
import org.parvis.person.Viewer;
import org.parvis.security.Action;
import org.parvis.shared.Cursor;
import org.parvis.shared.NotFound;

/** One post stands first, for a while, because an administrator says so. */
@ExtendWith(ArquillianExtension.class)
class PinIT {

  private static final Duration DAY = Duration.ofDays(1);

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Pins pins;
  @Inject private Marks marks;
  @Inject private MarkPart part;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  private long pinned;

  @AfterEach
  void nothingStaysPinned() {
    pins.unpin(town.administrator(), pinned);
  }

  @Test
  void anAdministratorPinsOnePostInThePlaceOfAnother() {
    Viewer ada = town.administrator();
    long first = post();
    pinned = post();

    pins.pin(ada, first, Instant.now().plus(DAY));
    pins.pin(ada, pinned, Instant.now().plus(DAY));

    assertThat(pins.current().map(Pinned::contentId)).contains(pinned);
    assertThat(audited(ada)).containsExactly(Action.PIN, Action.PIN);
    pins.unpin(ada, first);
    assertThat(pins.current()).isPresent();
    pins.unpin(ada, pinned);
    assertThat(pins.current()).isEmpty();
    assertThat(audited(ada)).containsExactly(Action.PIN, Action.PIN, Action.UNPIN);
  }

  @Test
  void inAClubItsAnimatorsPinAndItsWallBeginsWithIt() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer ada = town.administrator();
    pinned = post();
    pins.pin(ada, pinned, Instant.now().plus(DAY));
    for (Openness openness : Openness.values()) {
      long club = clubs.found(ann, openness, bob);
      long first = clubs.post(bob, club, "First");
      long second = clubs.post(ann, club, "Second");
      Instant tomorrow = Instant.now().plus(DAY);
      for (Viewer other : List.of(bob, ada, town.stranger())) {
        assertThatThrownBy(() -> pins.pin(other, first, tomorrow)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pins.unpin(other, first)).isInstanceOf(NotFound.class);
      }
      memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
      pins.pin(bob, second, tomorrow);
      pins.pin(ann, first, tomorrow);
      pins.pin(ann, first, tomorrow);
      long third = clubs.post(bob, club, "Third");
      long fourth = clubs.post(bob, club, "Fourth");
      pins.pin(ann, third, tomorrow);

      assertThat(pins.all().get(club))
          .extracting(Pinned::contentId)
          .containsExactly(third, first, second);
      assertThatThrownBy(() -> pins.pin(ann, fourth, tomorrow)).isInstanceOf(PinsFull.class);
      pins.unpin(ann, third);
      pins.pin(ann, fourth, tomorrow);
      assertThat(pins.current().map(Pinned::contentId)).contains(pinned);
      assertThat(
              stream
                  .pageIn(bob, club, Reading.PLAIN, Set.of(first, third), Cursor.newest(), 9)
                  .rows())
          .extracting(PostCard::id)
          .containsExactly(fourth, second);
      closings.archive(ann, club);
      assertThatThrownBy(() -> pins.pin(ann, second, tomorrow)).isInstanceOf(Archived.class);
      List.of(first, second, fourth).forEach(it -> pins.unpin(bob, it));
      assertThat(pins.all()).doesNotContainKey(club);
    }
  }

  @Test
  void nobodyElsePinsNorWhatOnlySomeSee() {
    Viewer ada = town.administrator();
    pinned = post();
    long club = town.chessClub(ada);
    long clubs = wall.post(ada, club, PostDraft.ofLines("Check"), SubmitKey.random());
    Instant tomorrow = Instant.now().plus(DAY);

    assertThatThrownBy(() -> pins.pin(town.ann(), pinned, tomorrow)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> pins.pin(ada, clubs, tomorrow)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> pins.pin(ada, pinned, Instant.now())).isInstanceOf(PinPast.class);
    assertThatThrownBy(() -> pins.pin(ada, pinned, Instant.now().plus(Pins.LONGEST).plus(DAY)))
        .isInstanceOf(PinPast.class);
  }

  @Test
  void itEndsByItself() throws Exception {
    pinned = post();
    pins.pin(town.administrator(), pinned, Instant.now().plus(DAY));
    assertThat(pins.current()).isPresent();

    transaction.begin();
    entities
        .createQuery("update Pin p set p.until = :past where p.contentId = :pinned")
        .setParameter("past", Instant.now().minusSeconds(1))
        .setParameter("pinned", pinned)
        .executeUpdate();
    transaction.commit();

    assertThat(pins.current()).isEmpty();
  }

  @Test
  void whatStandsFirstStandsNowhereElse() {
    Viewer bob = town.bob();
    pinned = post();

    assertThat(
            stream
                .pageOf(bob, Circle.FOR_ME, Reading.PLAIN, Set.of(pinned), Cursor.newest(), 20)
                .rows())
        .extracting(PostCard::id)
        .doesNotContain(pinned);
  }

  @Test
  void whoFoldsItAwayUnfoldsItOrSeesTheNextOne() {
    Viewer bob = town.bob();
    pinned = post();
    Instant before = Instant.now().minusSeconds(1);

    marks.fold(bob, pinned, true);
    assertThat(part.of(bob, List.of(pinned)).get(pinned).isFolded(before)).isTrue();
    assertThat(part.of(bob, List.of(pinned)).get(pinned).isFolded(Instant.now().plusSeconds(1)))
        .isFalse();

    marks.fold(bob, pinned, false);
    assertThat(part.of(bob, List.of(pinned)).get(pinned).isFolded(before)).isFalse();
  }

  private long post() {
    return wall.post(
        town.ann(), Audience.COMPANY, PostDraft.ofLines("Read this"), SubmitKey.random());
  }

  private List<Action> audited(Viewer actor) {
    return entities
        .createQuery(
            "select a.action from AuditEntry a where a.actorId = :actor order by a.occurredAt, a.id",
            Action.class)
        .setParameter("actor", actor.id())
        .getResultList();
  }
}
