package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Standing;
import org.parvis.content.SubmitKey;
import org.parvis.person.Person;
import org.parvis.person.ProfileField;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** Inviting colleagues into a community: a few by hand, thousands by a list. */
@ExtendWith(ArquillianExtension.class)
class GuestsIT {

  private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Guests guests;
  @Inject private GuestLists lists;
  @Inject private GuestReports reports;
  @Inject private GuestSteps steps;
  @Inject private GuestWork work;
  @Inject private CommunityPages pages;
  @Inject private Clock clock;
  @Resource private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void animatorsInviteAndInAnOpenClubItsMembersDo() {
    for (Openness openness : Openness.values()) {
      Viewer ann = town.ann();
      Viewer member = town.person("Member");
      Viewer animator = town.person("Animator");
      Viewer former = town.person("Former");
      Viewer invited = town.person("Invited");
      long club = clubs.found(ann, openness, member, animator, former);
      memberships.appoint(ann, club, animator.id(), Standing.ANIMATOR);
      memberships.leave(former, club);
      memberships.invite(ann, club, List.of(invited.id()));
      Map<Viewer, Boolean> may =
          Map.of(
              ann,
              true,
              animator,
              true,
              member,
              openness == Openness.OPEN,
              former,
              false,
              invited,
              false,
              town.stranger(),
              false,
              town.administrator(),
              false);

      may.forEach((who, allowed) -> invites(who, club, allowed));
      assertThat(guests.pending(animator, club, null, 50).rows())
          .extracting(row -> row.person().id())
          .contains(invited.id());
      assertThat(guests.count(member, club)).isEqualTo(openness == Openness.OPEN ? 1 : 0);
    }
  }

  private void invites(Viewer who, long club, boolean allowed) {
    Viewer guest = town.person("Guest " + mark);
    if (allowed) {
      assertThat(memberships.invite(who, club, List.of(guest.id())))
          .containsEntry(guest.id(), GuestState.INVITED);
      assertThat(reports.card(who, lists.written(who, club, "Nobody", SubmitKey.random())))
          .isPresent();
    } else {
      assertThatThrownBy(() -> memberships.invite(who, club, List.of(guest.id())))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> lists.written(who, club, "Nobody", SubmitKey.random()))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> lists.everyone(who, club, GuestSource.SITE, "Lyon", SubmitKey.random()))
          .isInstanceOf(NotFound.class);
      assertThat(reports.latest(who, club, 5)).isEmpty();
      assertThat(guests.pending(who, club, null, 5).rows()).isEmpty();
      assertThat(guests.known(who, club, List.of(who.id()))).isEmpty();
      assertThatThrownBy(() -> guests.withdraw(who, club, guest.id())).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> guests.remind(who, club, guest.id())).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void eachLineOfAListIsToldWhatBecameOfIt() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.person("Bob Ba " + mark);
    Viewer inside = town.person("Inside " + mark);
    Viewer before = town.person("Before " + mark);
    Viewer shy = town.person("Shy " + mark);
    Viewer cleo = town.person("Cleo " + mark);
    town.person("Twin " + mark);
    town.person("Twin " + mark);
    withhold(shy);
    long club = clubs.found(ann, Openness.PRIVATE, inside);
    memberships.invite(ann, club, List.of(before.id()));

    long list =
        lists.written(
            ann,
            club,
            String.join(
                "\r\n",
                mark + ", BOB BA",
                "Inside <" + inside.slug() + "@TOWN.example>",
                "https://parvis.example/person/" + before.slug() + "?x",
                shy.slug() + "@town.example",
                "",
                "twin " + mark,
                "No Body " + mark,
                cleo.slug(),
                "Cleo " + mark,
                "<script>" + "x".repeat(300)),
            SubmitKey.random());
    finish(ann, list);

    assertThat(reports.lines(ann, list, null, 0, 20).rows())
        .extracting(Guest::line, Guest::state)
        .containsExactly(
            tuple(1, GuestState.INVITED),
            tuple(2, GuestState.INSIDE),
            tuple(3, GuestState.BEFORE),
            tuple(4, GuestState.UNKNOWN),
            tuple(5, GuestState.SEVERAL),
            tuple(6, GuestState.UNKNOWN),
            tuple(7, GuestState.INVITED),
            tuple(8, GuestState.BEFORE),
            tuple(9, GuestState.UNKNOWN));
    assertThat(reports.lines(ann, list, GuestState.INVITED, 1, 20).rows())
        .extracting(row -> row.person().id())
        .containsExactly(cleo.id());
    assertThat(reports.card(ann, list).orElseThrow().invited()).isEqualTo(2);
    assertThat(reports.card(inside, list)).isEmpty();
    assertThat(reports.lines(inside, list, null, 0, 20).rows()).isEmpty();
    assertThat(pages.slug(bob, club)).isPresent();
    assertThat(pages.slug(shy, club)).isEmpty();
  }

  @Test
  void twoThousandOfADepartmentAreInvitedOnceWhateverHappens() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);
    populate(2_000);
    SubmitKey key = SubmitKey.random();
    long list = AtOnce.times(5, () -> everyone(ann, club, key)).get(0);
    assertThat(AtOnce.times(5, () -> everyone(ann, club, key))).containsOnly(list);
    populate(1);

    steps.step(list, 30);
    AtOnce.times(3, () -> finish(ann, list));
    assertThat(reports.card(ann, list).orElseThrow().invited()).isEqualTo(2_000);
    assertThat(guests.count(ann, club)).as("who came later is not").isEqualTo(2_000);

    long again = everyone(ann, club, SubmitKey.random());
    finish(ann, again);
    assertThat(reports.card(ann, again).orElseThrow().counts())
        .containsOnly(Map.entry(GuestState.BEFORE, 2_000L), Map.entry(GuestState.INVITED, 1L));
  }

  private long everyone(Viewer ann, long club, SubmitKey key) {
    return lists.everyone(ann, club, GuestSource.DEPARTMENT, "Dépôt " + mark, key);
  }

  @Test
  void whoSaysNoIsAskedAgainByHandOnly() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.person("Bob " + mark);
    long club = clubs.found(ann, Openness.PRIVATE);
    memberships.invite(ann, club, List.of(bob.id()));
    AtOnce.times(10, () -> declined(bob, club));
    assertThat(pages.slug(bob, club)).isEmpty();
    assertThat(guests.count(ann, club)).isZero();

    long list = lists.written(ann, club, "Bob " + mark, SubmitKey.random());
    finish(ann, list);
    assertThat(reports.card(ann, list).orElseThrow().count(GuestState.DECLINED)).isEqualTo(1);
    assertThat(pages.slug(bob, club)).isEmpty();

    assertThat(memberships.invite(ann, club, List.of(bob.id())))
        .containsEntry(bob.id(), GuestState.INVITED);
    memberships.join(bob, club, false);
    assertThat(guests.known(ann, club, List.of(bob.id())))
        .containsEntry(bob.id(), GuestState.INSIDE);
  }

  private boolean declined(Viewer bob, long club) {
    guests.decline(bob, club);
    return true;
  }

  @Test
  void nobodyIsRemindedWithinADayAndWhatIsWithdrawnIsGone() throws Exception {
    Viewer ann = town.ann();
    Viewer member = town.person("Member");
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo");
    long club = clubs.found(ann, Openness.OPEN, member);
    memberships.invite(ann, club, List.of(bob.id()));
    memberships.invite(member, club, List.of(cleo.id()));
    assertThat(guests.pending(member, club, null, 5).rows())
        .extracting(row -> row.person().id())
        .containsExactly(cleo.id());

    assertThatThrownBy(() -> guests.remind(ann, club, bob.id())).isInstanceOf(RemindedLately.class);
    aDayPasses(club);
    assertThatThrownBy(() -> guests.remind(member, club, bob.id())).isInstanceOf(NotFound.class);
    guests.remind(member, club, cleo.id());
    guests.remind(ann, club, bob.id());
    assertThatThrownBy(() -> guests.remind(ann, club, bob.id())).isInstanceOf(RemindedLately.class);
    assertThat(guests.pending(ann, club, null, 5).rows()).allMatch(Pending::isReminded);

    assertThatThrownBy(() -> guests.withdraw(member, club, bob.id())).isInstanceOf(NotFound.class);
    guests.withdraw(ann, club, bob.id());
    guests.withdraw(ann, club, bob.id());
    assertThat(guests.pending(ann, club, null, 5).rows()).hasSize(1);
  }

  @Test
  void theListOfWhoMayInviteNoMoreIsLeftWhereItIs() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer guest = town.person("Guest " + mark);
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    memberships.appoint(ann, club, bob.id(), Standing.ANIMATOR);
    transaction.begin();
    long list = lists.written(bob, club, "Guest " + mark, SubmitKey.random());
    memberships.appoint(ann, club, bob.id(), Standing.MEMBER);
    transaction.commit();
    finish(ann, list);

    assertThat(reports.card(ann, list).orElseThrow().state()).isEqualTo(GuestList.State.STOPPED);
    assertThat(pages.slug(guest, club)).isEmpty();
  }

  @Test
  void whoComesInWhileTheyAreInvitedIsIn() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    List<Viewer> fans = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fans.add(town.person("Fan " + i));
    }
    List<Viewer> waiting = Collections.synchronizedList(new ArrayList<>(fans));
    List<Long> ids = new ArrayList<>(fans.stream().map(Viewer::id).toList());
    Collections.shuffle(ids);
    AtOnce.times(
        24,
        () -> {
          Viewer fan = waiting.isEmpty() ? null : next(waiting);
          return fan == null
              ? memberships.invite(ann, club, ids).size()
              : memberships.join(fan, club, false);
        });

    assertThat(guests.known(ann, club, ids)).hasSize(20).doesNotContainValue(GuestState.BEFORE);
  }

  private static Viewer next(List<Viewer> waiting) {
    try {
      return waiting.remove(0);
    } catch (IndexOutOfBoundsException none) {
      return null;
    }
  }

  @Test
  void anEmptyListAndOneThatIsTooLongAreRefused() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    assertThatThrownBy(() -> lists.written(ann, club, " \n\u200b\n", SubmitKey.random()))
        .isInstanceOf(GuestListEmpty.class);
    assertThatThrownBy(() -> everyone(ann, club, SubmitKey.random()))
        .isInstanceOf(GuestListEmpty.class);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i <= GuestLists.MOST; i++) {
      lines.append("N").append(i).append('\n');
    }
    assertThatThrownBy(() -> lists.written(ann, club, lines.toString(), SubmitKey.random()))
        .isInstanceOf(GuestListTooLong.class);
  }

  /** Works beside the timer that does the same, until it is done. */
  private boolean finish(Viewer ann, long list) {
    for (int i = 0; i < 100_000 && reports.card(ann, list).orElseThrow().isRunning(); i++) {
      work.work();
    }
    return reports.card(ann, list).orElseThrow().isRunning();
  }

  private void populate(int people) throws Exception {
    transaction.begin();
    for (int i = 0; i < people; i++) {
      String slug = "depot-" + UUID.randomUUID();
      Person one = new Person(slug, slug + "@town.example", "Depot " + i, clock.instant());
      one.describe(null, "Dépôt " + mark, null, null, null, null);
      em.persist(one);
    }
    transaction.commit();
  }

  private void withhold(Viewer shy) throws Exception {
    transaction.begin();
    em.find(Person.class, shy.id()).withhold(Set.copyOf(EnumSet.of(ProfileField.EMAIL)));
    transaction.commit();
  }

  private void aDayPasses(long club) throws Exception {
    transaction.begin();
    em.createQuery(
            "update CommunityInvitation i set i.toldAt = :old, i.invitedAt = :old"
                + " where i.communityId = :club")
        .setParameter("old", clock.instant().minus(Duration.ofDays(2)))
        .setParameter("club", club)
        .executeUpdate();
    transaction.commit();
  }
}
