package org.parvis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.audience.Standing;
import org.parvis.comment.Comments;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/** Who reports, who decides about it, and what each of them is told. */
@ExtendWith(ArquillianExtension.class)
class ReportsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Wall wall;
  @Inject private Stream stream;
  @Inject private Comments comments;
  @Inject private Reports reports;
  @Inject private Decisions decisions;
  @Inject private Queue queue;

  @Test
  void whoeverSeesItReportsItOnceAndNotTheirOwn() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer member = town.person("Mia Member");
    Viewer stranger = town.stranger();
    for (Openness openness : Openness.values()) {
      long club = clubs.found(owner, openness, author, member);
      long post = clubs.post(author, club, "Look at his face");
      long comment = comments.write(author, post, null, "And his hands", SubmitKey.random());
      for (Thing thing : List.of(Thing.post(post), Thing.remark(comment))) {
        refused(() -> reports.report(author, thing, Reason.HURTFUL, null));
        refused(() -> reports.about(author, thing));
        if (openness == Openness.OPEN) {
          reports.report(stranger, thing, Reason.PRIVATE, "It is him");
        } else {
          refused(() -> reports.report(stranger, thing, Reason.PRIVATE, null));
          refused(() -> reports.about(stranger, thing));
        }
        reports.report(member, thing, Reason.HURTFUL, null);
        reports.report(member, thing, Reason.DANGEROUS, "He is ill");
      }
      memberships.leave(member, club);
      if (openness != Openness.OPEN) {
        refused(() -> reports.report(member, Thing.post(post), Reason.HURTFUL, null));
      }
      assertThat(pending(owner, club))
          .hasSize(2)
          .allSatisfy(
              card -> {
                assertThat(card.reports()).isEqualTo(openness == Openness.OPEN ? 2 : 1);
                assertThat(card.lines().get(0).reason()).isEqualTo(Reason.DANGEROUS);
                assertThat(card.lines().get(0).word()).isEqualTo("He is ill");
              });
      assertThat(queue.count(owner, club)).isEqualTo(2);
    }
  }

  @Test
  void nonsenseIsRefused() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Thing post = Thing.post(clubs.post(ann, clubs.found(ann, Openness.OPEN), "Hello"));
    assertThatThrownBy(() -> reports.report(bob, post, Reason.OTHER, " \u200b "))
        .isInstanceOf(InvalidText.class);
    assertThatThrownBy(() -> reports.report(bob, post, Reason.HURTFUL, "x".repeat(501)))
        .isInstanceOf(InvalidText.class);
    refused(() -> reports.report(bob, Thing.post(Long.MAX_VALUE), Reason.HURTFUL, null));
    refused(() -> reports.report(bob, Thing.remark(post.id()), Reason.HURTFUL, null));
    assertThat(Thing.parse("p12")).contains(Thing.post(12));
    assertThat(Thing.parse("c12")).contains(Thing.remark(12));
    for (String text : List.of("", "p", "12", "p-1", "x12", "p12 ", "p1234567890123456789")) {
      assertThat(Thing.parse(text)).isEmpty();
    }
  }

  @Test
  void reportedManyTimesAtOnceItIsOneMatterAndOneReportAPerson() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    Thing post = Thing.post(clubs.post(bob, club, "Hello"));
    Viewer one = town.person("Olga Once");
    AtOnce.times(
        20,
        () -> {
          reports.report(one, post, Reason.HURTFUL, null);
          return true;
        });
    assertThat(pending(ann, club)).singleElement().extracting(MatterCard::reports).isEqualTo(1);
    List<Viewer> crowd = Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 10; i++) {
      crowd.add(town.person("Fan " + i));
    }
    Thing other = Thing.post(clubs.post(bob, club, "Hello again"));
    AtOnce.times(
        10,
        () -> {
          reports.report(crowd.remove(0), other, Reason.OFF_TOPIC, null);
          return true;
        });
    assertThat(pending(ann, club))
        .hasSize(2)
        .first()
        .satisfies(
            card -> {
              assertThat(card.reports()).isEqualTo(10);
              assertThat(card.reasons()).containsExactly(new ReasonCount(Reason.OFF_TOPIC, 10));
            });
  }

  @Test
  void animatorsDecideAndAdministratorsWhereEveryoneReadsButNeverTheAuthor() {
    Viewer owner = town.ann();
    Viewer animator = town.person("Anna Animator");
    Viewer member = town.bob();
    Viewer administrator = town.administrator();
    Viewer stranger = town.stranger();
    for (Openness openness : Openness.values()) {
      long club = clubs.found(owner, openness, animator, member);
      memberships.appoint(owner, club, animator.id(), Standing.ANIMATOR);
      Thing post = Thing.post(clubs.post(animator, club, "Mine"));
      reports.report(member, post, Reason.HURTFUL, null);
      for (Viewer other : List.of(animator, member, stranger)) {
        refused(() -> decisions.hide(other, post, "Because"));
        refused(() -> decisions.keep(other, post, null));
        refused(() -> decisions.show(other, post));
      }
      assertThat(pending(animator, club)).isEmpty();
      assertThat(queue.count(animator, club)).isZero();
      assertThat(pending(owner, club)).hasSize(1);
      for (Viewer other : List.of(member, stranger, administrator)) {
        refused(() -> queue.page(other, club, true, Cursor.newest(), 5));
        refused(() -> queue.countAlone(other, club));
        assertThat(queue.count(other, club)).isZero();
      }
      boolean seen =
          queue.pageForEveryone(administrator, true, Cursor.newest(), 50).rows().stream()
              .anyMatch(card -> card.contentId() == post.id());
      assertThat(seen).isEqualTo(openness == Openness.OPEN);
      if (openness == Openness.OPEN) {
        decisions.hide(administrator, post, "Because");
        assertThat(stream.find(member, post.id())).isEmpty();
      } else {
        refused(() -> decisions.hide(administrator, post, "Because"));
      }
    }
    for (Viewer other : List.of(owner, animator, stranger)) {
      refused(() -> queue.pageForEveryone(other, true, Cursor.newest(), 5));
    }
  }

  @Test
  void onTheWallOfTheCompanyAdministratorsDecide() {
    Viewer ann = town.ann();
    Viewer ada = town.administrator();
    Thing post =
        Thing.post(
            wall.post(ann, Audience.COMPANY, PostDraft.ofLines("Buy this"), SubmitKey.random()));
    reports.report(town.bob(), post, Reason.OFF_TOPIC, null);
    assertThat(reports.about(town.bob(), post).deciders()).isEqualTo(new Deciders(0, true));
    refused(() -> decisions.hide(town.bob(), post, "Because"));
    decisions.hide(ada, post, "Because");
    assertThat(stream.find(town.bob(), post.id())).isEmpty();
    Thing own =
        Thing.post(wall.post(ada, Audience.COMPANY, PostDraft.ofLines("Mine"), SubmitKey.random()));
    reports.report(ann, own, Reason.OFF_TOPIC, null);
    refused(() -> decisions.keep(ada, own, null));
    decisions.keep(town.administrator(), own, null);
  }

  @Test
  void whereTheAuthorAloneAnimatesItWaitsForAnotherOne() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    long club = clubs.found(owner, Openness.PRIVATE, member);
    Thing post = Thing.post(clubs.post(owner, club, "Mine"));
    assertThat(reports.about(member, post).deciders().isNobody()).isTrue();
    reports.report(member, post, Reason.HURTFUL, "Please stop");
    assertThat(queue.countAlone(owner, club)).isEqualTo(1);
    assertThat(pending(owner, club)).isEmpty();
    refused(() -> decisions.keep(owner, post, null));
    memberships.appoint(owner, club, member.id(), Standing.ANIMATOR);
    assertThat(queue.countAlone(owner, club)).isZero();
    assertThat(pending(member, club)).hasSize(1);
  }

  @Test
  void whoReportedReadsWhatBecameOfItAndIsNotHeardTwice() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo Cook");
    long club = clubs.found(ann, Openness.OPEN, bob);
    long id = clubs.post(bob, club, "Hello");
    Thing post = Thing.post(id);
    reports.report(cleo, post, Reason.HURTFUL, "It hurts");
    assertThat(mine(cleo).outcome()).isEqualTo("REPORTED");
    decisions.keep(ann, post, "It is a song");
    decisions.keep(ann, post, "Again");
    assertThat(mine(cleo))
        .satisfies(
            report -> {
              assertThat(report.outcome()).isEqualTo("KEPT");
              assertThat(report.answer()).isEqualTo("It is a song");
            });
    assertThatThrownBy(() -> reports.report(cleo, post, Reason.HURTFUL, null))
        .isInstanceOf(AlreadyDecided.class);
    assertThat(pending(ann, club)).isEmpty();

    int version = stream.find(bob, id).orElseThrow().version();
    wall.edit(bob, id, version, PostDraft.ofLines("Hello, you"));
    reports.report(cleo, post, Reason.HURTFUL, "Still");
    assertThat(mine(cleo).outcome()).isEqualTo("REPORTED");
    assertThat(pending(ann, club)).hasSize(1);
    decisions.hide(ann, post, "Now it is too much");
    assertThat(mine(cleo).outcome()).isEqualTo("HIDDEN");
    assertThat(mine(cleo).answer()).isEqualTo("Now it is too much");
    assertThat(reports.mine(bob, Cursor.newest(), 5).rows()).isEmpty();
  }

  @Test
  void whatItsAuthorWithdrawsNobodyHasToDecideAbout() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo Cook");
    long club = clubs.found(ann, Openness.OPEN, bob);
    long id = clubs.post(bob, club, "Hello");
    long comment = comments.write(bob, id, null, "Hi", SubmitKey.random());
    reports.report(cleo, Thing.post(id), Reason.HURTFUL, null);
    reports.report(cleo, Thing.remark(comment), Reason.HURTFUL, null);
    wall.delete(bob, id);
    assertThat(pending(ann, club)).isEmpty();
    assertThat(queue.count(ann, club)).isZero();
    wall.restore(bob, id);
    assertThat(pending(ann, club)).hasSize(2);
    comments.delete(bob, comment);
    assertThat(pending(ann, club)).extracting(MatterCard::isRemark).containsExactly(false);
    comments.restore(bob, comment);
    assertThat(pending(ann, club)).hasSize(2);
  }

  @Test
  void theQueueIsReadPageByPage() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer cleo = town.person("Cleo Cook");
    long club = clubs.found(ann, Openness.PRIVATE, bob, cleo);
    for (int i = 0; i < 5; i++) {
      reports.report(cleo, Thing.post(clubs.post(bob, club, "P" + i)), Reason.OFF_TOPIC, null);
    }
    List<String> read = new ArrayList<>();
    String next = null;
    do {
      var page =
          queue.page(
              ann,
              club,
              true,
              next == null ? Cursor.newest() : Cursor.parse(next).orElseThrow(),
              2);
      page.rows().forEach(card -> read.add(card.words()));
      next = page.next();
    } while (next != null);
    assertThat(read).containsExactly("P4", "P3", "P2", "P1", "P0");
  }

  private List<MatterCard> pending(Viewer viewer, long club) {
    return queue.page(viewer, club, true, Cursor.newest(), 50).rows();
  }

  private MyReport mine(Viewer viewer) {
    return reports.mine(viewer, Cursor.newest(), 5).rows().get(0);
  }

  private static void refused(ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(NotFound.class);
  }
}
