package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Standing;
import org.parvis.comment.Comments;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.reaction.ReactionKind;
import org.parvis.reaction.Reactions;
import org.parvis.security.Action;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.shared.Refusal;

/** A community that is run as an experiment: who plans it, what is counted, who decides. */
@ExtendWith(ArquillianExtension.class)
class PilotsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Pilots pilots;
  @Inject private PilotCounts counts;
  @Inject private Comments comments;
  @Inject private Reactions reactions;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager entities;

  @Test
  void ownersPlanAPilotAndWhoeverReadsTheClubSeesIt() {
    for (Openness openness : Openness.values()) {
      Viewer ann = town.ann();
      Viewer bob = town.bob();
      Viewer animator = town.person("Zoe");
      Viewer invited = town.person("Ivy");
      Viewer former = town.person("Fay");
      long club = clubs.found(ann, openness, bob, animator, former);
      memberships.appoint(ann, club, animator.id(), Standing.ANIMATOR);
      memberships.leave(former, club);
      memberships.invite(ann, club, List.of(invited.id()));
      List<Viewer> outside = List.of(town.stranger(), invited, former, town.administrator());

      assertThat(pilots.find(ann, club)).isEmpty();
      for (Viewer other : List.of(bob, animator, outside.get(0), invited, former, outside.get(3))) {
        assertThatThrownBy(() -> pilots.plan(other, club, draft(0, 84), 0))
            .isInstanceOf(NotFound.class);
      }
      pilots.plan(ann, club, draft(0, 84), 0);

      for (Viewer member : List.of(ann, bob, animator)) {
        PilotCard pilot = pilots.find(member, club).orElseThrow();
        assertThat(pilot.hypothesis()).isEqualTo("If we meet, we learn");
        assertThat(pilot.week()).isEqualTo(1);
        assertThat(pilot.weeks()).isEqualTo(12);
        assertThat(pilot.counted()).isZero();
      }
      for (Viewer other : outside) {
        assertThat(pilots.find(other, club).isPresent()).isEqualTo(openness == Openness.OPEN);
      }
      assertThat(done(club)).containsExactly(Action.PILOT_PLACE);
    }
  }

  @Test
  void withoutAnEndAPilotLastsTwelveWeeks() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    PilotDraft draft = draft(0, 7);
    draft.setEndsOn(null);

    pilots.plan(ann, club, draft, 0);

    assertThat(pilots.find(ann, club).orElseThrow().endsOn()).isEqualTo(today().plusWeeks(12));
  }

  @Test
  void nonsenseIsNoPilot() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    PilotDraft wordless = draft(0, 84);
    wordless.setHypothesis(" ");
    PilotDraft endless = draft(0, 84);
    endless.setHypothesis("x".repeat(501));
    PilotDraft stranger = draft(0, 84);
    stranger.setSponsor("Nobody Atall");

    assertThatThrownBy(() -> pilots.plan(ann, club, wordless, 0)).isInstanceOf(InvalidText.class);
    assertThatThrownBy(() -> pilots.plan(ann, club, endless, 0)).isInstanceOf(InvalidText.class);
    refused(() -> pilots.plan(ann, club, stranger, 0), "sponsor");
    refused(() -> pilots.plan(ann, club, draft(0, 6), 0), "dates");
    refused(() -> pilots.plan(ann, club, draft(0, 7 * 53), 0), "dates");
    refused(() -> pilots.plan(ann, club, draft(-400, 84), 0), "dates");
    refused(() -> pilots.plan(ann, club, new PilotDraft(null), 0), "dates");
    for (int target : new int[] {0, 4, 7, -5, 10_005}) {
      refused(() -> pilots.plan(ann, club, aiming(PilotMeasure.TOOK_PART, target), 0), "goal");
      refused(() -> pilots.plan(ann, club, aiming(PilotMeasure.CAME_BACK, target), 0), "goal");
    }
    refused(() -> pilots.plan(ann, club, aiming(PilotMeasure.ANSWERED, 11), 0), "goal");
    assertThat(pilots.find(ann, club)).isEmpty();
  }

  @Test
  void aSponsorIsNamedAndStaysOneWhoLeavesTheCompany() {
    Viewer ann = town.ann();
    Viewer bob = town.person("Bob Sponsor");
    long club = clubs.found(ann, Openness.OPEN);
    PilotDraft draft = draft(0, 84);
    draft.setSponsor(bob.slug());
    pilots.plan(ann, club, draft, 0);

    PilotCard pilot = pilots.find(ann, club).orElseThrow();
    assertThat(pilot.sponsor().id()).isEqualTo(bob.id());
    change("update person set status = 'DEACTIVATED' where id = ?", bob.id());
    PilotDraft longer = pilot.draft();
    longer.setEndsOn(today().plusDays(100));
    pilots.plan(ann, club, longer, pilot.version());

    assertThat(pilots.find(ann, club).orElseThrow().endsOn()).isEqualTo(today().plusDays(100));
  }

  @Test
  void twoOwnersDoNotOverwriteEachOther() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    memberships.appoint(ann, club, bob.id(), Standing.OWNER);
    pilots.plan(ann, club, draft(0, 84), 0);
    pilots.plan(ann, club, draft(0, 84), 0);
    int version = pilots.find(ann, club).orElseThrow().version();
    pilots.plan(bob, club, draft(0, 90), version);

    assertThatThrownBy(() -> pilots.plan(ann, club, draft(0, 70), version))
        .isInstanceOf(CommunityChanged.class);
    assertThat(pilots.find(ann, club).orElseThrow().endsOn()).isEqualTo(today().plusDays(90));
  }

  @Test
  void peopleAreCountedInFivesAndAnswersInTenths() {
    Viewer ann = town.ann();
    List<Viewer> crowd = crowd(6);
    Viewer guest = town.stranger();
    long club = clubs.found(ann, Openness.OPEN, crowd.toArray(Viewer[]::new));
    for (int i = 0; i < 5; i++) {
      long post = post(crowd.get(i), club, 20);
      if (i < 3) {
        comment(crowd.get(5), post, 19);
      } else if (i == 3) {
        comment(crowd.get(3), post, 19);
      } else {
        comment(ann, post, 17);
      }
      comment(guest, post, 8);
    }
    long later = post(crowd.get(0), club, 10);
    for (int i = 1; i < 5; i++) {
      react(crowd.get(i), later, 9);
    }
    comment(crowd.get(5), later, 3);

    pilots.plan(ann, club, draft(-21, 84), 0);
    PilotCard pilot = pilots.find(ann, club).orElseThrow();

    assertThat(pilot.counted()).isEqualTo(3);
    assertThat(pilot.week()).isEqualTo(4);
    assertThat(pilot.figures()).isEqualTo(new PilotFigures(5, 5, 5));
    assertThat(pilot.isReached()).isFalse();
  }

  @Test
  void fewerThanFivePeopleGiveNoFigure() {
    Viewer ann = town.ann();
    List<Viewer> crowd = crowd(3);
    long club = clubs.found(ann, Openness.OPEN, crowd.toArray(Viewer[]::new));
    for (Viewer one : crowd) {
      comment(ann, post(one, club, 10), 9);
      post(one, club, 2);
    }

    pilots.plan(ann, club, draft(-14, 84), 0);
    PilotCard pilot = pilots.find(ann, club).orElseThrow();

    assertThat(pilot.figures()).isEqualTo(PilotFigures.NONE);
    for (PilotMeasure measure : PilotMeasure.values()) {
      assertThat(pilot.figures().tells(measure)).isFalse();
    }
  }

  @Test
  void whatIsCountedIsNotCountedAgain() {
    Viewer ann = town.ann();
    List<Viewer> crowd = crowd(5);
    long club = clubs.found(ann, Openness.OPEN, crowd.toArray(Viewer[]::new));
    List<Long> posts = new ArrayList<>();
    crowd.forEach(one -> posts.add(post(one, club, 10)));
    pilots.plan(ann, club, draft(-14, 84), 0);
    PilotCard before = pilots.find(ann, club).orElseThrow();

    change("update content set deleted_at = published_at where id = ?", posts.get(0));
    counts.count(club);

    assertThat(before.figures().tookPart()).isEqualTo(5);
    assertThat(pilots.find(ann, club).orElseThrow().figures()).isEqualTo(before.figures());
    assertThat(counts.due()).doesNotContain(club);
    refused(() -> pilots.plan(ann, club, draft(-13, 84), before.version()), "begun");
  }

  @Test
  void aWeekThatIsOverIsDue() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    pilots.plan(ann, club, draft(-6, 84), 0);
    assertThat(counts.due()).doesNotContain(club);

    change("update pilot set starts_on = ? where community_id = ?", today().minusDays(7), club);
    assertThat(counts.due()).contains(club);
    counts.count(club);
    assertThat(counts.due()).doesNotContain(club);
    assertThat(pilots.find(ann, club).orElseThrow().counted()).isEqualTo(1);
  }

  @Test
  void whoAnimatesAPilotDecidesAtItsEnd() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe");
    long club = clubs.found(ann, Openness.OPEN, bob, zoe);
    memberships.appoint(ann, club, zoe.id(), Standing.ANIMATOR);
    pilots.plan(ann, club, draft(-20, 21), 0);
    refused(() -> pilots.decide(zoe, club, null, PilotVerdict.GO_ON, "Now", null), "early");
    assertThatThrownBy(() -> decide(zoe, club, PilotVerdict.GO_ON, null))
        .isInstanceOf(CommunityChanged.class);

    PilotCard pilot = pilots.find(ann, club).orElseThrow();
    pilots.plan(ann, club, draft(-20, 20), pilot.version());
    assertThat(pilots.find(bob, club).orElseThrow().isToDecide()).isTrue();
    for (Viewer other : List.of(bob, town.stranger(), town.administrator())) {
      assertThatThrownBy(() -> decide(other, club, PilotVerdict.STOP, null))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> pilots.decide(zoe, club, today(), PilotVerdict.GO_ON, " ", null))
        .isInstanceOf(InvalidText.class);
    refused(() -> decide(zoe, club, PilotVerdict.ADJUST, null), "newEnd");
    refused(() -> decide(zoe, club, PilotVerdict.ADJUST, today()), "newEnd");
    refused(() -> decide(zoe, club, PilotVerdict.ADJUST, today().plusYears(2)), "dates");

    decide(zoe, club, PilotVerdict.ADJUST, today().plusDays(14));
    decide(zoe, club, PilotVerdict.ADJUST, today().plusDays(14));
    PilotCard adjusted = pilots.find(town.stranger(), club).orElseThrow();
    assertThat(adjusted.isToDecide()).isFalse();
    assertThat(adjusted.endsOn()).isEqualTo(today().plusDays(14));
    assertThat(adjusted.decisions()).hasSize(1);
    assertThat(adjusted.decisions().get(0).by().id()).isEqualTo(zoe.id());
    assertThat(adjusted.decisions().get(0).word()).isEqualTo("We have learnt");
    refused(() -> decide(ann, club, PilotVerdict.STOP, null), "decided");

    pilots.plan(ann, club, draft(-20, 19), adjusted.version());
    pilots.decide(ann, club, today().minusDays(1), PilotVerdict.GO_ON, "It works", null);
    PilotCard graduated = pilots.find(bob, club).orElseThrow();
    assertThat(graduated.state()).isEqualTo(PilotState.GRADUATED);
    assertThat(graduated.decisions())
        .extracting(PilotDecided::verdict)
        .containsExactly(PilotVerdict.GO_ON, PilotVerdict.ADJUST);
    refused(() -> pilots.plan(ann, club, draft(-20, 90), graduated.version()), "decided");
    assertThat(done(club))
        .containsExactly(Action.PILOT_PLACE, Action.DECIDE_PILOT, Action.DECIDE_PILOT);
  }

  @Test
  void ofManyDecisionsAtOnceOneCounts() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    memberships.appoint(ann, club, bob.id(), Standing.OWNER);
    pilots.plan(ann, club, draft(-14, 14), 0);

    List<Boolean> decided =
        AtOnce.times(
            10,
            () -> {
              boolean isAnn = Thread.currentThread().getId() % 2 == 0;
              try {
                decide(isAnn ? ann : bob, club, PilotVerdict.STOP, null);
                return true;
              } catch (PilotRefused late) {
                return false;
              }
            });

    assertThat(decided).contains(true);
    assertThat(pilots.find(ann, club).orElseThrow().decisions()).hasSize(1);
  }

  @Test
  void nothingIsPlannedOrDecidedWhereOneCanOnlyRead() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    closings.archive(ann, club);
    assertThatThrownBy(() -> pilots.plan(ann, club, draft(0, 84), 0)).isInstanceOf(Archived.class);
    closings.reopen(ann, club);
    pilots.plan(ann, club, draft(-14, 14), 0);
    closings.archive(ann, club);

    assertThatThrownBy(() -> decide(ann, club, PilotVerdict.STOP, null))
        .isInstanceOf(Archived.class);
    assertThat(pilots.find(ann, club)).isPresent();
  }

  @Test
  void aDeletedPilotIsGoneWithItsCommunity() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.OPEN);
    pilots.plan(ann, club, draft(-14, 14), 0);
    decide(ann, club, PilotVerdict.STOP, null);
    closings.delete(ann, club);
    assertThat(pilots.find(ann, club)).isEmpty();
    assertThatThrownBy(() -> decide(ann, club, PilotVerdict.STOP, null))
        .isInstanceOf(NotFound.class);

    change("update community set deleted_at = 1 where id = ?", club);
    while (closings.purge(Instant.EPOCH.plus(Duration.ofDays(1)), 20)) {
      assertThat(club).isPositive();
    }
    assertThat(
            entities
                .createQuery("select count(p) from Pilot p where p.communityId = :id", Long.class)
                .setParameter("id", club)
                .getSingleResult())
        .isZero();
  }

  private static PilotDraft draft(int startsIn, int days) {
    PilotDraft draft = new PilotDraft(today().plusDays(startsIn));
    draft.setHypothesis("If we meet, we learn");
    draft.setEndsOn(today().plusDays(startsIn + (long) days));
    return draft;
  }

  private static PilotDraft aiming(PilotMeasure measure, int target) {
    PilotDraft draft = draft(0, 84);
    draft.setMeasure(measure);
    draft.aim(measure, target);
    return draft;
  }

  private void decide(Viewer viewer, long club, PilotVerdict verdict, LocalDate newEnd) {
    pilots.decide(viewer, club, today(), verdict, "We have learnt", newEnd);
  }

  private static void refused(Runnable act, String why) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            PilotRefused.class,
            it ->
                assertThat(((Refusal) it).messageKey())
                    .isEqualTo("community.pilot.refusal." + why));
  }

  private List<Viewer> crowd(int size) {
    List<Viewer> crowd = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      crowd.add(town.person("Crowd " + (char) ('a' + i)));
    }
    return crowd;
  }

  private long post(Viewer author, long club, int daysAgo) {
    long id = clubs.post(author, club, "Hello");
    change("update content set published_at = ? where id = ?", at(daysAgo), id);
    return id;
  }

  private void comment(Viewer author, long post, int daysAgo) {
    long id = comments.write(author, post, null, "Yes", SubmitKey.random());
    change("update comment set written_at = ? where id = ?", at(daysAgo), id);
  }

  private void react(Viewer reader, long post, int daysAgo) {
    reactions.put(reader, post, ReactionKind.LIKE);
    change(
        "update reaction set reacted_at = ? where content_id = ? and person_id = ?",
        at(daysAgo),
        post,
        reader.id());
  }

  private void change(String sql, Object... values) {
    try {
      transaction.begin();
      jakarta.persistence.Query query = entities.createNativeQuery(sql);
      for (int i = 0; i < values.length; i++) {
        query.setParameter(i + 1, values[i]);
      }
      query.executeUpdate();
      transaction.commit();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Noon of that day, in microseconds. */
  private static long at(int daysAgo) {
    return today().minusDays(daysAgo).atTime(12, 0).atZone(ZoneId.systemDefault()).toEpochSecond()
        * 1_000_000;
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  private List<Action> done(long club) {
    return entities
        .createQuery(
            "select a.action from AuditEntry a where a.subject = :club order by a.id", Action.class)
        .setParameter("club", "place " + club)
        .getResultList();
  }
}
