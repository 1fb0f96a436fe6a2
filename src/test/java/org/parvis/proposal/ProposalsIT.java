package org.parvis.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Statements;
import org.parvis.Town;
import org.parvis.audience.Archived;
import org.parvis.audience.Audience;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.CardParts;
import org.parvis.content.Content;
import org.parvis.content.SubmitKey;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.Thing;
import org.parvis.person.Viewer;
import org.parvis.proposal.ProposalFilter.Order;
import org.parvis.proposal.ProposalFilter.Shown;
import org.parvis.proposal.ProposalOpinion.View;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.wall.Moves;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/** Ideas are put to colleagues’ opinion, and are owed an answer. */
@ExtendWith(ArquillianExtension.class)
class ProposalsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Proposals proposals;
  @Inject private Opinions opinions;
  @Inject private Merging merging;
  @Inject private ProposalDrafts drafts;
  @Inject private ProposalPages pages;
  @Inject private ProposalList list;
  @Inject private ProposalPart part;
  @Inject private Likeness likeness;
  @Inject private ProposalTimer timer;
  @Inject private CardParts parts;
  @Inject private Wall wall;
  @Inject private Moves moves;
  @Inject private Stream stream;
  @Inject private Decisions decisions;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final String unique = "w" + Long.toString(System.nanoTime(), 36);

  @Test
  void anIdeaSaysWhyWhatItChangesAndForWhom() {
    Viewer ann = town.ann();

    long id = propose(ann, Audience.COMPANY, "Bikes for all");

    ProposalSheet sheet = pages.find(town.bob(), id).orElseThrow();
    assertThat(sheet.title()).isEqualTo("Bikes for all");
    assertThat(sheet.changes()).isEqualTo("Less noise");
    assertThat(sheet.beneficiaries()).isEqualTo("Everyone");
    assertThat(sheet.card().state()).isEqualTo(Proposal.State.OPEN);
    assertThat(Duration.between(sheet.askedAt(), sheet.card().dueAt()))
        .isEqualTo(Duration.ofDays(30));
    assertThat(stream.find(ann, id).orElseThrow().kind()).isEqualTo(Content.Kind.PROPOSAL);
    assertThat(kinds(ann, id)).containsExactly(ProposalStep.Kind.ASKED);
  }

  @Test
  void withoutATitleOrAReasonItIsNone() {
    Viewer ann = town.ann();

    for (ProposalDraft draft :
        List.of(
            new ProposalDraft(" ", "Why", "lines", null, null),
            new ProposalDraft("Title", " ", "lines", null, null),
            new ProposalDraft("x".repeat(201), "Why", "lines", null, null),
            new ProposalDraft("Title", "Why", "lines", "x".repeat(4001), null),
            new ProposalDraft("Title", "Why", "lines", null, "x".repeat(501)))) {
      assertThatThrownBy(() -> proposals.submit(ann, Audience.COMPANY, draft, SubmitKey.random()))
          .isInstanceOf(InvalidText.class);
    }
  }

  @Test
  void theSameFormFiftyTimesAtOnceIsOneIdea() throws Exception {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    ProposalDraft draft = draft("Bikes");

    List<Long> ids = AtOnce.times(50, () -> proposals.submit(ann, Audience.COMPANY, draft, key));

    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(kinds(ann, ids.get(0))).hasSize(1);
  }

  @Test
  void oneHasOneOpinionThatOneChangesAndTakesBack() {
    Viewer bob = town.bob();
    long id = propose(town.ann(), Audience.COMPANY, "Bikes");

    opinions.give(bob, id, View.FOR, "Fast");
    opinions.give(bob, id, View.FOR, null);
    assertThat(card(bob, id).reason()).isEqualTo("Fast");
    assertThat(card(bob, id)).extracting(ProposalCard::supporters).isEqualTo(1L);
    opinions.give(bob, id, View.AGAINST, null);
    assertThat(card(bob, id).supporters()).isZero();
    assertThat(card(bob, id).opponents()).isEqualTo(1);
    assertThat(card(bob, id).reason()).isNull();
    opinions.takeBack(bob, id);
    opinions.takeBack(bob, id);
    assertThat(card(bob, id).opponents()).isZero();
    assertThat(card(bob, id).view()).isNull();
  }

  @Test
  void fiftyTapsAtOnceAreOneOpinionAndOneOfferOfHelp() throws Exception {
    Viewer bob = town.bob();
    long id = propose(town.ann(), Audience.COMPANY, "Bikes");

    AtOnce.times(
        50,
        () -> {
          opinions.give(bob, id, View.FOR, null);
          opinions.help(bob, id, null);
          return null;
        });

    assertThat(card(bob, id).supporters()).isEqualTo(1);
    assertThat(card(bob, id).helpers()).isEqualTo(1);
  }

  @Test
  void opinionsAndHelpersStandThereWithTheirNames() {
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    long id = propose(town.ann(), Audience.COMPANY, "Bikes");
    opinions.give(bob, id, View.FOR, "Fast");
    opinions.give(zoe, id, View.AGAINST, null);
    opinions.help(zoe, id, "I can weld");

    assertThat(pages.opinions(bob, id, Cursor.newest(), 1).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.person().id()).isEqualTo(zoe.id()));
    String next = pages.opinions(bob, id, Cursor.newest(), 1).next();
    assertThat(pages.opinions(bob, id, Cursor.parse(next).orElseThrow(), 1).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.reason()).isEqualTo("Fast"));
    assertThat(pages.helpers(bob, id, 9))
        .singleElement()
        .satisfies(row -> assertThat(row.word()).isEqualTo("I can weld"));
    opinions.leave(zoe, id);
    assertThat(pages.helpers(bob, id, 9)).isEmpty();
  }

  @Test
  void onesOwnIdeaNeedsNoSupport() {
    Viewer ann = town.ann();
    long id = propose(ann, Audience.COMPANY, "Bikes");

    refused("own", () -> opinions.give(ann, id, View.FOR, null));
    opinions.help(ann, id, null);
    assertThat(card(ann, id).helpers()).isEqualTo(1);
  }

  @Test
  void whoAnimatesNamesWhoOwesTheAnswerAndTheyGiveIt() {
    Viewer ada = town.administrator();
    Viewer bob = town.person("Bob " + unique);
    Viewer ann = town.ann();
    long id = propose(ann, Audience.COMPANY, "Bikes");

    assertThatThrownBy(() -> proposals.study(ann, id, null, inDays(9), null))
        .isInstanceOf(NotFound.class);
    proposals.study(ada, id, "bob " + unique, inDays(9), ada.slug());
    ProposalSheet sheet = pages.find(bob, id).orElseThrow();
    assertThat(sheet.card().owner().id()).isEqualTo(bob.id());
    assertThat(sheet.sponsor().id()).isEqualTo(ada.id());
    assertThat(sheet.canAnswer()).isTrue();
    assertThat(pages.find(ann, id).orElseThrow().canAnswer()).isFalse();

    assertThatThrownBy(() -> proposals.decide(ann, id, true, "Yes")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> proposals.decide(bob, id, true, " ")).isInstanceOf(InvalidText.class);
    proposals.decide(bob, id, true, "It is cheap");
    refused("decided", () -> opinions.give(town.stranger(), id, View.FOR, null));
    refused("decided", () -> proposals.decide(ada, id, false, "No"));
    opinions.help(town.stranger(), id, "With the paint");
    proposals.finish(bob, id, "Ten bikes stand there");
    refused("decided", () -> opinions.help(ann, id, null));

    assertThat(kinds(ann, id))
        .containsExactly(
            ProposalStep.Kind.ASKED,
            ProposalStep.Kind.STUDIED,
            ProposalStep.Kind.ACCEPTED,
            ProposalStep.Kind.DONE);
    assertThat(card(ann, id).answer()).isEqualTo("It is cheap");
    assertThat(card(ann, id).outcome()).isEqualTo("Ten bikes stand there");
    assertThat(card(ann, id).answeredBy().id()).isEqualTo(bob.id());
  }

  @Test
  void inAClubItsAnimatorsAnswerAndTheAdministratorDoesNot() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    long id = propose(bob, club, "Clocks");

    assertThatThrownBy(() -> proposals.study(town.administrator(), id, null, inDays(9), null))
        .isInstanceOf(NotFound.class);
    proposals.study(ann, id, null, inDays(9), null);
    proposals.reopen(ann, id);
    proposals.decide(ann, id, false, "We have some");

    assertThat(card(bob, id).state()).isEqualTo(Proposal.State.DECLINED);
  }

  @Test
  void nobodyIsNamedWhoDoesNotSeeIt() {
    Viewer ann = town.ann();
    Viewer stranger = town.stranger();
    long club = clubs.found(ann, Openness.PRIVATE);
    long id = propose(ann, club, "Clocks");

    refused("person", () -> proposals.study(ann, id, stranger.slug(), inDays(9), null));
    refused("person", () -> proposals.study(ann, id, null, inDays(9), "Nobody Atall"));
    refused("day", () -> proposals.study(ann, id, null, inDays(-1), null));
  }

  @Test
  void aStrangerSeesNothingOfTheClubsIdea() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long id = propose(ann, club, "Clocks " + unique);
    opinions.give(bob, id, View.FOR, "Because");
    opinions.help(bob, id, null);
    proposals.decide(ann, id, true, "Yes");

    for (Viewer outsider : List.of(town.stranger(), town.administrator())) {
      assertThat(part.of(outsider, List.of(id))).isEmpty();
      assertThat(pages.find(outsider, id)).isEmpty();
      assertThat(pages.opinions(outsider, id, Cursor.newest(), 9).rows()).isEmpty();
      assertThat(pages.helpers(outsider, id, 9)).isEmpty();
      assertThat(pages.steps(outsider, id)).isEmpty();
      assertThat(likeness.to(outsider, "Clocks " + unique, 5)).noneMatch(one -> one.id() == id);
      for (Order order : Order.values()) {
        assertThat(ids(outsider, order, null, club, null)).isEmpty();
      }
      assertThat(list.punctuality(outsider, club).due()).isZero();
      for (ThrowingCallable act :
          List.<ThrowingCallable>of(
              () -> opinions.give(outsider, id, View.FOR, null),
              () -> opinions.takeBack(outsider, id),
              () -> opinions.help(outsider, id, null),
              () -> opinions.leave(outsider, id),
              () -> proposals.decide(outsider, id, true, "Yes"),
              () -> proposals.finish(outsider, id, "Yes"),
              () -> proposals.reopen(outsider, id),
              () -> merging.merge(outsider, id, id),
              () -> proposals.change(outsider, id, draft("Mine")),
              () -> proposals.submit(outsider, club, draft("Mine"), SubmitKey.random()),
              () -> drafts.keep(outsider, club, draft("Mine"), SubmitKey.random()))) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
      }
    }
    memberships.leave(bob, club);
    assertThat(part.of(bob, List.of(id))).isEmpty();
    assertThat(pages.find(bob, id)).isEmpty();
  }

  @Test
  void whereOneOnlyReadsNobodySaysWhatTheyThink() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    long id = propose(ann, club, "Clocks");
    closings.archive(ann, club);

    assertThatThrownBy(() -> opinions.give(bob, id, View.FOR, null)).isInstanceOf(Archived.class);
    assertThatThrownBy(() -> proposals.decide(ann, id, true, "Yes")).isInstanceOf(Archived.class);
  }

  @Test
  void itsWordsAreChangedUntilItIsStudied() {
    Viewer ann = town.ann();
    Viewer ada = town.administrator();
    long id = propose(ann, Audience.COMPANY, "Bikes " + unique);
    int version = stream.find(ann, id).orElseThrow().version();

    wall.edit(ann, id, version, PostDraft.ofLines("Otherwise").entitled("Rollers " + unique + "x"));
    assertThat(likeness.to(ann, "Roller", 50)).anyMatch(one -> one.id() == id);
    assertThat(likeness.to(ann, unique, 5))
        .noneMatch(one -> one.id() == id && one.title().startsWith("Bikes"));
    proposals.change(ann, id, new ProposalDraft(null, null, null, "More noise", " "));
    assertThat(pages.find(ann, id).orElseThrow().beneficiaries()).isNull();
    assertThatThrownBy(() -> proposals.change(ada, id, draft("x"))).isInstanceOf(NotFound.class);
    int next = stream.find(ann, id).orElseThrow().version();
    assertThatThrownBy(() -> wall.edit(ann, id, next, PostDraft.ofLines("Untitled")))
        .isInstanceOf(InvalidText.class);
    proposals.study(ada, id, null, inDays(9), null);
    refused(
        "studied",
        () -> wall.edit(ann, id, next, PostDraft.ofLines("Too late").entitled("Rollers")));
    refused("studied", () -> proposals.change(ann, id, draft("x")));
  }

  @Test
  void itIsMovedWhileNobodyHasHadToDoWithIt() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    long id = propose(ann, club, "Clocks");
    long other = propose(ann, club, "Clocks");
    opinions.give(bob, other, View.AGAINST, null);

    moves.move(ann, id, Audience.COMPANY);
    ProposalFilter there = new ProposalFilter(Order.NEWEST, null, club, null);
    assertThat(list.page(bob, there, Optional.empty(), 20).rows())
        .extracting(row -> row.card().id())
        .containsExactly(other);
    refused("moved", () -> moves.move(ann, other, Audience.COMPANY));
  }

  @Test
  void whoSupportsAndHelpsGoesAlongAndNobodyTwice() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    Viewer ada = town.administrator();
    long id = propose(ann, Audience.COMPANY, "Bikes");
    long other = propose(bob, Audience.COMPANY, "Bicycles");
    long third = propose(zoe, Audience.COMPANY, "Velos");
    opinions.give(bob, id, View.FOR, null);
    opinions.give(zoe, id, View.FOR, "Fast");
    opinions.give(ada, id, View.AGAINST, null);
    opinions.help(zoe, id, "Weld");
    opinions.give(zoe, other, View.FOR, "Mine");
    opinions.help(ada, other, null);

    assertThatThrownBy(() -> merging.merge(bob, id, other)).isInstanceOf(NotFound.class);
    merging.merge(ann, id, other);

    ProposalCard card = card(zoe, other);
    assertThat(card.supporters()).isEqualTo(2);
    assertThat(card.opponents()).isZero();
    assertThat(card.helpers()).isEqualTo(2);
    assertThat(card.reason()).isEqualTo("Mine");
    assertThat(card(ann, other).isFor()).isTrue();
    assertThat(card(ann, id).mergedInto()).isEqualTo(other);
    refused("merged", () -> opinions.give(town.stranger(), id, View.FOR, null));
    refused("merged", () -> opinions.help(town.stranger(), id, null));
    refused("merged", () -> merging.merge(ann, id, third));
    refused("merged", () -> merging.merge(zoe, third, id));
    refused("same", () -> merging.merge(zoe, third, third));

    merging.merge(ada, other, third);
    assertThat(card(ann, id).mergedInto()).isEqualTo(third);
    assertThat(card(ann, third).supporters()).isEqualTo(2);
    assertThat(ids(ann, Order.MINE, null, null, null)).contains(id);
  }

  @Test
  void twoThatAreMergedIntoEachOtherAtOnceAreMergedOnce() throws Exception {
    Viewer ada = town.administrator();
    long one = propose(town.ann(), Audience.COMPANY, "Bikes");
    long other = propose(town.bob(), Audience.COMPANY, "Bikes");

    List<Boolean> merged =
        AtOnce.times(
            10,
            () -> {
              boolean here = Thread.currentThread().getId() % 2 == 0;
              try {
                merging.merge(ada, here ? one : other, here ? other : one);
                return true;
              } catch (ProposalRefused refused) {
                return false;
              }
            });

    assertThat(merged).containsOnlyOnce(true);
  }

  @Test
  void nothingIsMergedIntoWhatSomeDoNotSee() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);
    long open = clubs.found(ann, Openness.OPEN);
    long company = propose(ann, Audience.COMPANY, "Clocks " + unique);
    long inside = propose(ann, club, "Clocks " + unique);
    long outside = propose(ann, open, "Clocks " + unique);

    refused("narrower", () -> merging.merge(ann, company, inside));
    refused("narrower", () -> merging.merge(ann, outside, inside));
    assertThat(likeness.candidates(ann, company, Audience.COMPANY, "Clocks " + unique, 50))
        .extracting(Alike::id)
        .contains(outside)
        .doesNotContain(inside, company);
    assertThat(likeness.candidates(ann, inside, club, "Clocks " + unique, 50))
        .extracting(Alike::id)
        .contains(company, outside);
    merging.merge(ann, inside, company);
    merging.merge(ann, company, outside);
  }

  @Test
  void lateAnswersAreToldOfOnceAndStandThereAsLate() throws Exception {
    Viewer ann = town.ann();
    long id = propose(ann, Audience.COMPANY, "Bikes");
    long done = propose(ann, Audience.COMPANY, "Bikes");
    proposals.decide(town.administrator(), done, true, "Yes");
    Instant due = card(ann, id).dueAt();

    timer.escalate(due.minusSeconds(1));
    assertThat(kinds(ann, id)).containsExactly(ProposalStep.Kind.ASKED);
    change("update proposal set due_at = asked_at + 1 where id in (" + id + ", " + done + ")");
    for (int i = 0; i < 3; i++) {
      timer.escalate(Instant.now());
    }

    assertThat(kinds(ann, id))
        .containsExactly(ProposalStep.Kind.ASKED, ProposalStep.Kind.ESCALATED);
    assertThat(kinds(ann, done)).doesNotContain(ProposalStep.Kind.ESCALATED);
    assertThat(card(ann, id).late()).isTrue();
    assertThat(card(ann, done).late()).isFalse();
    assertThat(ids(ann, Order.MINE, Shown.LATE, null, null)).containsExactly(id);
  }

  @Test
  void theShareAnsweredInTimeCountsWhatWasDue() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);
    for (int i = 0; i < 6; i++) {
      propose(ann, club, "Clocks");
    }
    List<Long> all = ids(ann, Order.NEWEST, null, club, null);
    proposals.decide(ann, all.get(0), true, "Yes");
    proposals.decide(ann, all.get(1), false, "No");
    proposals.decide(ann, all.get(2), false, "No");
    change(
        "update proposal set due_at = asked_at + 1 where id in ("
            + all.get(2)
            + ", "
            + all.get(3)
            + ")");

    assertThat(list.punctuality(ann, club)).isEqualTo(new Punctuality(4, 2));
    assertThat(list.punctuality(ann, club).isTold()).isFalse();
    change("update proposal set due_at = asked_at + 1 where id = " + all.get(4));
    assertThat(list.punctuality(ann, club).percent()).isEqualTo(40);
    assertThat(list.punctuality(ann, club).isTold()).isTrue();
    assertThat(ids(ann, Order.SETTLED, null, club, null))
        .containsExactly(all.get(2), all.get(1), all.get(0));
  }

  @Test
  void whatWaitsToBeApprovedIsSeenAndOwedFromThenOn() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    CommunityDraft reviewing = communities.draft(ann, club);
    reviewing.setReviewing(true);
    communities.change(ann, club, reviewing);
    long id = propose(bob, club, "Clocks");

    assertThat(pages.find(ann, id)).isEmpty();
    assertThat(ids(bob, Order.MINE, null, club, null)).isEmpty();
    change("update proposal set due_at = 1 where id = " + id);
    timer.escalate(Instant.now());
    decisions.approve(ann, Thing.post(id));
    assertThat(card(ann, id).late()).isFalse();
    assertThat(kinds(ann, id)).containsExactly(ProposalStep.Kind.ASKED);
  }

  @Test
  void listsAreOrderedNarrowedAndCutIntoPages() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long first = propose(ann, club, "One");
    long second = propose(bob, club, "Two");
    long third =
        proposals.submit(
            ann,
            club,
            new ProposalDraft("Three", "Why #" + unique, "lines", null, null),
            SubmitKey.random());
    opinions.give(bob, first, View.FOR, null);
    opinions.give(ann, second, View.AGAINST, null);
    proposals.study(ann, second, null, inDays(5), null);
    proposals.study(ann, third, null, inDays(9), null);

    assertThat(ids(ann, Order.SUPPORT, null, club, null)).containsExactly(first, third, second);
    assertThat(ids(ann, Order.NEWEST, null, club, null)).containsExactly(third, second, first);
    assertThat(ids(ann, Order.DEADLINE, null, club, null)).containsExactly(second, third, first);
    assertThat(ids(ann, Order.MINE, null, club, null)).containsExactly(third, first);
    assertThat(ids(ann, Order.NEWEST, Shown.STUDIED, club, null)).containsExactly(third, second);
    assertThat(ids(ann, Order.NEWEST, null, null, "#" + unique)).containsExactly(third);
    for (Order order : List.of(Order.SUPPORT, Order.NEWEST, Order.DEADLINE, Order.MINE)) {
      ProposalFilter filter = new ProposalFilter(order, null, club, null);
      List<Long> paged = new ArrayList<>();
      Optional<Rank> after = Optional.empty();
      do {
        var page = list.page(ann, filter, after, 1);
        page.rows().forEach(row -> paged.add(row.card().id()));
        after = Rank.parse(page.next());
      } while (after.isPresent());
      assertThat(paged).isEqualTo(ids(ann, order, null, club, null));
    }
  }

  @Test
  void aDraftIsSeenByItsAuthorAloneUntilItIsPublished() {
    Viewer ann = town.ann();
    SubmitKey key = SubmitKey.random();
    ProposalDraft half = new ProposalDraft("Half", null, "markdown", null, "All");

    long kept = drafts.keep(ann, Audience.COMPANY, half, key).orElseThrow();
    assertThat(drafts.keep(ann, Audience.COMPANY, draft("More"), key)).contains(kept);
    assertThat(drafts.mine(ann))
        .singleElement()
        .satisfies(one -> assertThat(one.title()).isEqualTo("More"));
    assertThat(drafts.find(town.bob(), kept)).isEmpty();
    assertThat(drafts.mine(town.administrator())).isEmpty();
    drafts.delete(town.bob(), kept);
    assertThat(drafts.find(ann, kept)).isPresent();

    proposals.submit(ann, Audience.COMPANY, draft("More"), key);
    assertThat(drafts.mine(ann)).isEmpty();
    assertThat(drafts.keep(ann, Audience.COMPANY, half, key)).isEmpty();
    long other = drafts.keep(ann, Audience.COMPANY, half, SubmitKey.random()).orElseThrow();
    drafts.delete(ann, other);
    assertThat(drafts.mine(ann)).isEmpty();
  }

  @Test
  void aPageOfIdeasCostsOneQueryAndOneWithoutNone() {
    Viewer ann = town.ann();
    long one = propose(ann, Audience.COMPANY, "Bikes");
    long other = propose(ann, Audience.COMPANY, "Bikes");

    assertThat(Statements.during(em, () -> part.of(ann, List.of(one)))).isEqualTo(1);
    assertThat(Statements.during(em, () -> part.of(ann, List.of(one, other)))).isEqualTo(1);
    ProposalFilter all = new ProposalFilter(Order.SUPPORT, null, null, null);
    assertThat(Statements.during(em, () -> list.page(ann, all, Optional.empty(), 20))).isEqualTo(2);
    assertThat(Statements.during(em, () -> likeness.to(ann, "Bikes", 5))).isEqualTo(2);
    assertThat(parts.of(ann, Map.of(one, Content.Kind.POST))).doesNotContainKey("proposal");
  }

  private long propose(Viewer viewer, long place, String title) {
    return proposals.submit(viewer, place, draft(title), SubmitKey.random());
  }

  private static ProposalDraft draft(String title) {
    return new ProposalDraft(title, "It is loud", "lines", "Less noise", "Everyone");
  }

  private ProposalCard card(Viewer viewer, long id) {
    return part.of(viewer, List.of(id)).get(id);
  }

  private List<ProposalStep.Kind> kinds(Viewer viewer, long id) {
    return pages.steps(viewer, id).stream().map(StepRow::kind).toList();
  }

  private List<Long> ids(Viewer viewer, Order order, Shown shown, Long place, String tag) {
    ProposalFilter filter = new ProposalFilter(order, shown, place, tag);
    return list.page(viewer, filter, Optional.empty(), 100).rows().stream()
        .map(row -> row.card().id())
        .toList();
  }

  private static Instant inDays(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }

  private static void refused(String why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(ProposalRefused.class)
        .hasMessage("proposal.refused." + why);
  }

  private void change(String sql) throws Exception {
    transaction.begin();
    em.createNativeQuery(sql).executeUpdate();
    transaction.commit();
  }
}
