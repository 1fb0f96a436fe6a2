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
import org.parvis.audience.Audience;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.CardParts;
import org.parvis.content.Content;
import org.parvis.content.Contents;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.Campaign.Phase;
import org.parvis.proposal.Campaign.Way;
import org.parvis.proposal.CampaignPages.Order;
import org.parvis.proposal.ProposalOpinion.View;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.wall.Moves;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Stream;
import org.parvis.wall.Wall;

/** Calls for ideas are answered, judged, and won. */
@ExtendWith(ArquillianExtension.class)
class CampaignsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Campaigns campaigns;
  @Inject private CampaignPages pages;
  @Inject private CampaignList list;
  @Inject private CampaignPart part;
  @Inject private CampaignRounds rounds;
  @Inject private CampaignTimer timer;
  @Inject private Proposals proposals;
  @Inject private ProposalPart proposalPart;
  @Inject private ProposalDrafts drafts;
  @Inject private Opinions opinions;
  @Inject private Merging merging;
  @Inject private CardParts parts;
  @Inject private Contents contents;
  @Inject private Wall wall;
  @Inject private Moves moves;
  @Inject private Stream stream;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  private final List<Viewer> crowd = new ArrayList<>();

  @Test
  void ideasStandWhereTheCallStandsAndSayWhatTheyAnswer() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long id = call(ann, club, Way.VOTE);

    long idea = answer(bob, id, "A bell");

    assertThat(stream.find(bob, id).orElseThrow().kind()).isEqualTo(Content.Kind.CAMPAIGN);
    assertThat(stream.find(ann, idea).orElseThrow().audienceId()).isEqualTo(club);
    assertThat(proposalPart.of(ann, List.of(idea)).get(idea).campaign())
        .isEqualTo(new CampaignName(id, "How?", false));
    CampaignSheet sheet = pages.find(bob, id).orElseThrow();
    assertThat(sheet.title()).isEqualTo("How?");
    assertThat(sheet.canSubmit()).isTrue();
    assertThat(sheet.card().phase()).isEqualTo(Phase.OPEN);
    assertThat(sheet.card().ideas()).isEqualTo(1);
    assertThat(ideas(bob, id, Order.NEWEST)).containsExactly(idea);
  }

  @Test
  void onlyWhoAnimatesAPlaceCallsThere() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);

    call(town.administrator(), Audience.COMPANY, Way.VOTE);
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> call(bob, club, Way.VOTE),
            () -> call(town.administrator(), club, Way.VOTE),
            () -> call(ann, Audience.COMPANY, Way.VOTE))) {
      assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }
    assertThat(list.places(ann)).containsExactly(club);
    assertThat(list.places(bob)).isEmpty();
    assertThat(list.places(town.administrator())).containsExactly(Audience.COMPANY);
  }

  @Test
  void aCallAsksSomethingOfPeopleWhoSeeIt() {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);

    for (CampaignDraft draft :
        List.of(
            new CampaignDraft(" ", "Why", "lines", null, in(1), in(2), Way.VOTE, List.of()),
            new CampaignDraft("How?", " ", "lines", null, in(1), in(2), Way.VOTE, List.of()))) {
      assertThatThrownBy(() -> campaigns.call(ann, club, draft, SubmitKey.random()))
          .isInstanceOf(InvalidText.class);
    }
    refused("juror", () -> call(ann, club, Way.JURY, town.stranger()));
    refused("jury", () -> call(ann, club, Way.JURY));
  }

  @Test
  void theSameFormFiftyTimesAtOnceIsOneCallAndOneIdea() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    SubmitKey key = SubmitKey.random();
    CampaignDraft draft = draft(Way.JURY, bob);

    List<Long> ids = AtOnce.times(50, () -> campaigns.call(ada, Audience.COMPANY, draft, key));
    assertThat(Set.copyOf(ids)).hasSize(1);
    long id = ids.get(0);
    assertThat(pages.find(bob, id).orElseThrow().jury()).hasSize(1);
    SubmitKey ideaKey = SubmitKey.random();
    List<Long> answers = AtOnce.times(50, () -> campaigns.answer(ada, id, idea("A bell"), ideaKey));
    assertThat(Set.copyOf(answers)).hasSize(1);
    assertThat(card(ada, id).ideas()).isEqualTo(1);
  }

  @Test
  void itTakesNoIdeasBeforeItOpensNorAfterItCloses() throws Exception {
    Viewer ada = town.administrator();
    CampaignDraft later =
        new CampaignDraft("How?", "Why", "lines", in(1), in(2), in(3), Way.VOTE, List.of());
    long ahead = campaigns.call(ada, Audience.COMPANY, later, SubmitKey.random());
    long id = call(ada, Audience.COMPANY, Way.VOTE);
    SubmitKey key = SubmitKey.random();
    long idea = campaigns.answer(ada, id, idea("A bell"), key);

    refused("ahead", () -> answer(ada, ahead, "A bell"));
    change("update campaign set closes_at = opens_at + 1 where id = " + id);
    refused("closed", () -> answer(ada, id, "A bell"));
    assertThat(campaigns.answer(ada, id, idea("A bell"), key)).isEqualTo(idea);
    assertThat(pages.find(ada, id).orElseThrow().canSubmit()).isFalse();
  }

  @Test
  void whatMostSupportWinsAndEqualOnesTogether() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    long id = call(ada, Audience.COMPANY, Way.VOTE);
    long first = answer(bob, id, "A bell");
    long second = answer(bob, id, "A horn");
    long third = answer(bob, id, "A drum");
    long withdrawn = answer(bob, id, "A gong");
    long merged = answer(bob, id, "A bell, too");
    support(first, 1);
    support(second, 2);
    support(third, 1);
    support(withdrawn, 4);
    opinions.give(town.stranger(), merged, View.FOR, null);
    opinions.give(town.ann(), third, View.AGAINST, null);
    wall.delete(bob, withdrawn);
    merging.merge(bob, merged, first);

    end(id);

    assertThat(card(bob, id).winners())
        .extracting(CampaignWinner::id)
        .containsExactly(first, second);
    assertThat(card(bob, id).winners()).extracting(CampaignWinner::votes).containsExactly(2L, 2L);
    assertThat(card(bob, id).isClosed()).isTrue();
    assertThat(card(bob, id).ideas()).isEqualTo(3);
    assertThat(pages.ideas(bob, id, Order.NEWEST, Optional.empty(), 9).rows())
        .extracting(CampaignIdeaRow::votes)
        .containsExactly(1L, 2L, 2L);
    assertThat(proposalPart.of(bob, List.of(first)).get(first).campaign().won()).isTrue();
    assertThat(proposalPart.of(bob, List.of(third)).get(third).campaign().won()).isFalse();
    opinions.give(town.ann(), first, View.FOR, null);
    assertThat(card(bob, id).winners().get(0).votes()).isEqualTo(2);
  }

  @Test
  void whereNobodyIsForAnyNoneHasWon() throws Exception {
    Viewer ada = town.administrator();
    long id = call(ada, Audience.COMPANY, Way.VOTE);
    answer(town.bob(), id, "A bell");

    end(id);

    assertThat(card(ada, id).winners()).isEmpty();
    assertThat(card(ada, id).isClosed()).isTrue();
  }

  @Test
  void aJurorNamesThreeAtMostNeverTheirOwnAndChangesTheirMind() {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    long id = call(ada, Audience.COMPANY, Way.JURY, bob, zoe);
    List<Long> ideas = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ideas.add(answer(ada, id, "Idea " + i));
    }
    long own = answer(bob, id, "Mine");

    refused("own", () -> campaigns.name(bob, id, own));
    ideas.subList(0, 3).forEach(one -> campaigns.name(bob, id, one));
    campaigns.name(bob, id, ideas.get(0));
    refused("favourites", () -> campaigns.name(bob, id, ideas.get(3)));
    campaigns.unname(bob, id, ideas.get(0));
    campaigns.unname(bob, id, ideas.get(0));
    campaigns.name(bob, id, ideas.get(3));

    assertThat(pages.named(bob, id))
        .extracting(row -> row.idea().card().id())
        .containsExactly(ideas.get(1), ideas.get(2), ideas.get(3));
    for (Viewer other : List.of(ada, zoe, town.stranger())) {
      assertThat(pages.named(other, id)).isEmpty();
      assertThat(pages.ideas(other, id, Order.NEWEST, Optional.empty(), 9).rows())
          .noneMatch(row -> row.named() || row.votes() != null);
    }
    wall.delete(ada, ideas.get(1));
    campaigns.name(bob, id, ideas.get(0));
  }

  @Test
  void threeTapsOnFiveIdeasAtOnceNameThree() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    long id = call(ada, Audience.COMPANY, Way.JURY, bob);
    List<Long> ideas = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ideas.add(answer(ada, id, "Idea " + i));
    }

    AtOnce.times(
        20,
        () -> {
          int at = (int) (Thread.currentThread().getId() % 5);
          try {
            campaigns.name(bob, id, ideas.get(at));
          } catch (CampaignRefused refused) {
            assertThat(refused).hasMessageEndingWith("favourites");
          }
          return null;
        });

    assertThat(pages.named(bob, id)).hasSizeBetween(1, 3);
  }

  @Test
  void whatMostJurorsNameWinsAndNobodyKnowsWhoNamedIt() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    Viewer max = town.person("Max Miller");
    long id = call(ada, Audience.COMPANY, Way.JURY, bob, zoe, max);
    long bell = answer(ada, id, "A bell");
    long horn = answer(ada, id, "A horn");
    long drum = answer(zoe, id, "A drum");
    long twin = answer(town.ann(), id, "A second drum");
    support(horn, 5);
    campaigns.name(bob, id, bell);
    campaigns.name(zoe, id, bell);
    campaigns.name(max, id, horn);
    campaigns.name(bob, id, drum);
    campaigns.name(bob, id, twin);
    campaigns.name(zoe, id, twin);
    merging.merge(ada, twin, drum);

    end(id);

    assertThat(card(bob, id).winners()).extracting(CampaignWinner::id).containsExactly(bell);
    assertThat(card(bob, id).winners().get(0).votes()).isEqualTo(2);
    assertThat(pages.ideas(bob, id, Order.NEWEST, Optional.empty(), 9).rows())
        .extracting(CampaignIdeaRow::votes)
        .containsExactly(1L, 1L, 2L);
    assertThat(pages.named(bob, id)).isEmpty();
    assertThat(favourites(bell, horn, drum, twin)).isZero();
    refused("judged", () -> campaigns.name(bob, id, horn));
    refused("judged", () -> campaigns.unname(bob, id, bell));
  }

  @Test
  void nobodyButTheJuryNames() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    long club = clubs.found(ann, Openness.PRIVATE, bob, zoe);
    long id = call(ann, club, Way.JURY, bob);
    long other = call(ann, club, Way.JURY, bob);
    long idea = answer(zoe, id, "A bell");
    long elsewhere = answer(zoe, other, "A horn");

    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> campaigns.name(ann, id, idea),
            () -> campaigns.name(zoe, id, idea),
            () -> campaigns.unname(ann, id, idea),
            () -> campaigns.name(bob, id, elsewhere),
            () -> campaigns.name(bob, id, id))) {
      assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }
    assertThat(pages.find(bob, id).orElseThrow().canName()).isTrue();
    assertThat(pages.find(zoe, id).orElseThrow().canName()).isFalse();
    memberships.leave(bob, club);
    assertThatThrownBy(() -> campaigns.name(bob, id, idea)).isInstanceOf(NotFound.class);
  }

  @Test
  void tenRoundsAtOnceEndItOnce() throws Exception {
    Viewer ada = town.administrator();
    long id = call(ada, Audience.COMPANY, Way.VOTE);
    long idea = answer(town.bob(), id, "A bell");
    support(idea, 2);
    over(id);

    AtOnce.times(
        10,
        () -> {
          rounds.close(id, Instant.now());
          return null;
        });
    Instant closed = card(ada, id).closedAt();
    timer.close(Instant.now());
    rounds.close(id, Instant.now().plusSeconds(60));

    assertThat(card(ada, id).closedAt()).isEqualTo(closed);
    assertThat(card(ada, id).winners()).extracting(CampaignWinner::id).containsExactly(idea);
    assertThat(rounds.due(Instant.now(), 500)).doesNotContain(id);
  }

  @Test
  void whatFailsHalfWayIsDoneAgainAsIfNothingHadBeen() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    long id = call(ada, Audience.COMPANY, Way.JURY, bob);
    long idea = answer(ada, id, "A bell");
    campaigns.name(bob, id, idea);
    rounds.close(id, Instant.now());
    assertThat(card(ada, id).isClosed()).isFalse();
    assertThat(favourites(idea)).isEqualTo(1);

    end(id);

    assertThat(card(ada, id).winners()).extracting(CampaignWinner::id).containsExactly(idea);
  }

  @Test
  void itsCardComesUpWhenItIsJudged() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);
    long id = call(ann, club, Way.VOTE);
    Instant before = stream.find(ann, id).orElseThrow().lastActivityAt();
    int version = stream.find(ann, id).orElseThrow().version();

    end(id);

    assertThat(stream.find(ann, id).orElseThrow().lastActivityAt()).isAfter(before);
    assertThat(stream.find(ann, id).orElseThrow().version()).isEqualTo(version);
  }

  @Test
  void whileItIsCountedNobodyChangesWhatCounts() throws Exception {
    Viewer ada = town.administrator();
    Viewer bob = town.bob();
    long id = call(ada, Audience.COMPANY, Way.VOTE);
    long idea = answer(ada, id, "A bell");
    long other = answer(ada, id, "A horn");
    opinions.give(bob, idea, View.FOR, null);

    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> opinions.give(bob, other, View.FOR, null),
            () -> opinions.takeBack(bob, idea),
            () -> merging.merge(ada, idea, other))) {
      transaction.begin();
      try {
        set(id, "update campaign set closes_at = opens_at + 1, judged_at = opens_at + 2");
        refused("judged", act);
      } finally {
        transaction.rollback();
      }
    }
    opinions.give(bob, other, View.FOR, null);
  }

  @Test
  void aStrangerSeesNothingOfTheClubsCall() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long id = call(ann, club, Way.JURY, bob);
    long idea = answer(ann, id, "A bell");
    campaigns.name(bob, id, idea);

    for (Viewer outsider : List.of(town.stranger(), town.administrator())) {
      seesNothing(outsider, club, id, idea);
    }
    end(id);
    memberships.leave(bob, club);
    seesNothing(bob, club, id, idea);
  }

  private void seesNothing(Viewer outsider, long club, long id, long idea) {
    assertThat(part.of(outsider, List.of(id))).isEmpty();
    assertThat(proposalPart.of(outsider, List.of(idea))).isEmpty();
    assertThat(pages.find(outsider, id)).isEmpty();
    assertThat(ideas(outsider, id, Order.NEWEST)).isEmpty();
    assertThat(pages.named(outsider, id)).isEmpty();
    assertThat(pages.idea(outsider, id, idea)).isEmpty();
    assertThat(list.page(outsider, club, null, 100).rows()).isEmpty();
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> call(outsider, club, Way.VOTE),
            () -> answer(outsider, id, "Mine"),
            () -> campaigns.name(outsider, id, idea),
            () -> campaigns.unname(outsider, id, idea))) {
      assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void whatIsAnsweredAndWhatAnswersStayWhereTheyAre() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.OPEN, bob);
    long empty = call(ann, club, Way.VOTE);
    long id = call(ann, club, Way.VOTE);
    long judged = call(ann, club, Way.JURY, bob);
    long idea = answer(ann, id, "A bell");

    for (long one : List.of(id, judged, idea)) {
      refused("moved", () -> moves.move(ann, one, Audience.COMPANY));
    }
    moves.move(ann, empty, Audience.COMPANY);
  }

  @Test
  void itsWordsAreChangedUntilItIsJudged() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);
    long id = call(ann, club, Way.VOTE);
    int version = stream.find(ann, id).orElseThrow().version();

    wall.edit(ann, id, version, PostDraft.ofLines("Because").entitled("How else?"));
    assertThat(pages.find(ann, id).orElseThrow().title()).isEqualTo("How else?");
    int next = stream.find(ann, id).orElseThrow().version();
    assertThatThrownBy(() -> wall.edit(ann, id, next, PostDraft.ofLines("Untitled")))
        .isInstanceOf(InvalidText.class);
    end(id);
    refused("settled", () -> wall.edit(ann, id, next, PostDraft.ofLines("Later").entitled("How?")));
  }

  @Test
  void aWithdrawnCallLeavesItsIdeasAndIsNotJudged() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long id = call(ann, club, Way.VOTE);
    long idea = answer(bob, id, "A bell");
    wall.delete(ann, id);
    end(id);

    assertThat(pages.find(ann, id)).isEmpty();
    assertThat(ideas(ann, id, Order.NEWEST)).isEmpty();
    assertThat(proposalPart.of(ann, List.of(idea)).get(idea).campaign()).isNull();
    opinions.give(ann, idea, View.FOR, null);
    wall.restore(ann, id);
    rounds.close(id, Instant.now());
    assertThat(card(ann, id).winners()).extracting(CampaignWinner::id).containsExactly(idea);
  }

  @Test
  void whatHangsOnItGoesWithIt() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long id = call(ann, club, Way.JURY, bob);
    long idea = answer(ann, id, "A bell");
    campaigns.name(bob, id, idea);
    drafts.keep(ann, club, id, idea("Half"), SubmitKey.random());

    transaction.begin();
    contents.purgeOf(club, 100);
    transaction.commit();

    assertThat(favourites(idea)).isZero();
    assertThat(part.of(ann, List.of(id))).isEmpty();
    assertThat(drafts.mine(ann).get(0).campaignId()).isNull();
  }

  @Test
  void aDraftRemembersWhatItAnswers() {
    Viewer ada = town.administrator();
    long id = call(ada, Audience.COMPANY, Way.VOTE);
    SubmitKey key = SubmitKey.random();

    drafts.keep(ada, Audience.COMPANY, id, idea("Half"), key);
    assertThat(drafts.mine(ada).get(0).campaignId()).isEqualTo(id);
    campaigns.answer(ada, id, idea("Whole"), key);
    assertThat(drafts.mine(ada)).isEmpty();
  }

  @Test
  void thoseUnderWayComeBeforeThoseThatAreJudgedPageByPage() throws Exception {
    Viewer ann = town.ann();
    long club = clubs.found(ann, Openness.PRIVATE);
    long old = call(ann, club, Way.VOTE);
    end(old);
    long recent = call(ann, club, Way.VOTE);
    end(recent);
    long late = call(ann, club, Way.VOTE);
    long soon = call(ann, club, Way.VOTE);
    change("update campaign set judged_at = judged_at - 1000000 where id = " + soon);

    List<Long> paged = new ArrayList<>();
    String after = null;
    do {
      var page = list.page(ann, club, after, 1);
      page.rows().forEach(row -> paged.add(row.card().id()));
      after = page.next();
    } while (after != null);

    assertThat(paged).containsExactly(soon, late, recent, old);
    assertThat(list.page(ann, club, null, 9).rows())
        .extracting(row -> row.card().id())
        .isEqualTo(paged);
    assertThat(list.page(ann, club, "nonsense", 9).rows()).hasSize(4);
  }

  @Test
  void ideasAreOrderedAndCutIntoPages() {
    Viewer ada = town.administrator();
    long id = call(ada, Audience.COMPANY, Way.VOTE);
    long first = answer(ada, id, "A bell");
    long second = answer(ada, id, "A horn");
    long third = answer(ada, id, "A drum");
    support(second, 1);

    assertThat(ideas(ada, id, Order.SUPPORT)).containsExactly(second, third, first);
    assertThat(ideas(ada, id, Order.NEWEST)).containsExactly(third, second, first);
    for (Order order : Order.values()) {
      List<Long> paged = new ArrayList<>();
      Optional<Rank> after = Optional.empty();
      do {
        var page = pages.ideas(ada, id, order, after, 1);
        page.rows().forEach(row -> paged.add(row.idea().card().id()));
        after = Rank.parse(page.next());
      } while (after.isPresent());
      assertThat(paged).isEqualTo(ideas(ada, id, order));
    }
  }

  @Test
  void aPageOfCallsCostsOneQueryAndOneWithoutNone() {
    Viewer ada = town.administrator();
    long one = call(ada, Audience.COMPANY, Way.VOTE);
    long other = call(ada, Audience.COMPANY, Way.VOTE);

    assertThat(Statements.during(em, () -> part.of(ada, List.of(one, other)))).isEqualTo(1);
    assertThat(Statements.during(em, () -> list.page(ada, null, null, 20))).isLessThanOrEqualTo(3);
    assertThat(
            Statements.during(em, () -> pages.ideas(ada, one, Order.NEWEST, Optional.empty(), 20)))
        .isLessThanOrEqualTo(2);
    assertThat(parts.of(ada, Map.of(one, Content.Kind.POST))).doesNotContainKey("campaign");
  }

  private long call(Viewer viewer, long place, Way way, Viewer... jury) {
    return campaigns.call(viewer, place, draft(way, jury), SubmitKey.random());
  }

  private static CampaignDraft draft(Way way, Viewer... jury) {
    List<String> names = java.util.stream.Stream.of(jury).map(Viewer::slug).toList();
    return new CampaignDraft("How?", "We wonder", "lines", null, in(5), in(9), way, names);
  }

  private long answer(Viewer viewer, long id, String title) {
    return campaigns.answer(viewer, id, idea(title), SubmitKey.random());
  }

  private static ProposalDraft idea(String title) {
    return new ProposalDraft(title, "It is loud", "lines", null, null);
  }

  /** So many support it; it is the same people each time. */
  private void support(long idea, int times) {
    while (crowd.size() < times) {
      crowd.add(town.person("Cleo Crowd"));
    }
    crowd.subList(0, times).forEach(one -> opinions.give(one, idea, View.FOR, null));
  }

  private CampaignCard card(Viewer viewer, long id) {
    return part.of(viewer, List.of(id)).get(id);
  }

  private List<Long> ideas(Viewer viewer, long id, Order order) {
    return pages.ideas(viewer, id, order, Optional.empty(), 100).rows().stream()
        .map(row -> row.idea().card().id())
        .toList();
  }

  private long favourites(Long... ideas) {
    return em.createQuery(
            "select count(f.personId) from CampaignFavourite f where f.proposalId in :ideas",
            Long.class)
        .setParameter("ideas", List.of(ideas))
        .getSingleResult();
  }

  private static Instant in(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }

  /** Its time is over, and it is counted. */
  private void end(long id) throws Exception {
    over(id);
    rounds.close(id, Instant.now());
  }

  private void over(long id) throws Exception {
    transaction.begin();
    set(id, "update campaign set closes_at = opens_at + 1, judged_at = opens_at + 2");
    transaction.commit();
  }

  private void set(long id, String sql) {
    em.createNativeQuery(sql + " where id = " + id).executeUpdate();
  }

  private static void refused(String why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(CampaignRefused.class)
        .hasMessage("proposal.campaign.refused." + why);
  }

  private void change(String sql) throws Exception {
    transaction.begin();
    em.createNativeQuery(sql).executeUpdate();
    transaction.commit();
  }
}
