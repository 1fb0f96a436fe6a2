package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.Campaign.Way;
import org.parvis.proposal.CampaignDraft;
import org.parvis.proposal.CampaignRounds;
import org.parvis.proposal.Campaigns;
import org.parvis.proposal.Opinions;
import org.parvis.proposal.ProposalDraft;
import org.parvis.proposal.ProposalOpinion.View;
import org.parvis.shared.Cursor;

/** Who hears of a call for ideas, and of what has won. */
@ExtendWith(ArquillianExtension.class)
class CampaignNewsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Campaigns campaigns;
  @Inject private CampaignRounds rounds;
  @Inject private Opinions opinions;
  @Inject private Bell bell;
  @Inject private Messenger messenger;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void whoSubmittedOrJudgedHearsOfTheWinnerOnceAndTheWinnerOfTheirs() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    Viewer max = town.person("Max Miller");
    Viewer sue = town.person("Sue Silent");
    Viewer lea = town.person("Lea Leaver");
    long club = clubs.found(ann, Openness.PRIVATE, bob, zoe, max, sue, lea);
    long id = call(ann, club, Way.JURY, zoe, lea);
    long bell1 = answer(bob, id);
    answer(max, id);
    opinions.give(sue, bell1, View.FOR, null);
    campaigns.name(zoe, id, bell1);
    memberships.leave(lea, club);

    end(id);
    rounds.close(id, Instant.now());

    assertThat(told(bob)).containsExactly("PROPOSAL.WON");
    assertThat(told(zoe)).containsExactly("PROPOSAL.AWARDED", "PROPOSAL.JUDGING");
    assertThat(told(max)).containsExactly("PROPOSAL.AWARDED");
    assertThat(told(ann)).containsExactly("PROPOSAL.AWARDED");
    assertThat(told(sue)).isEmpty();
    assertThat(told(lea)).isEmpty();
    assertThat(paths(bob)).containsExactly("/proposal/" + bell1);
    assertThat(paths(max)).containsExactly("/proposal/campaign/" + id);
  }

  @Test
  void whereEveryoneVotesWhoSupportedOneHearsToo() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    Viewer max = town.person("Max Miller");
    long club = clubs.found(ann, Openness.PRIVATE, bob, zoe, max);
    long id = call(ann, club, Way.VOTE);
    long idea = answer(ann, id);
    opinions.give(zoe, idea, View.FOR, null);
    opinions.give(max, idea, View.AGAINST, null);

    end(id);

    assertThat(told(zoe)).containsExactly("PROPOSAL.AWARDED");
    assertThat(told(max)).isEmpty();
    assertThat(told(bob)).isEmpty();
    assertThat(told(ann)).contains("PROPOSAL.WON");
  }

  private long call(Viewer viewer, long place, Way way, Viewer... jury) {
    Instant end = Instant.now().plus(Duration.ofDays(5));
    List<String> names = Stream.of(jury).map(Viewer::slug).toList();
    CampaignDraft draft = new CampaignDraft("How?", "Why", "lines", null, end, end, way, names);
    return campaigns.call(viewer, place, draft, SubmitKey.random());
  }

  private long answer(Viewer viewer, long id) {
    ProposalDraft draft = new ProposalDraft("A bell", "It is loud", "lines", null, null);
    return campaigns.answer(viewer, id, draft, SubmitKey.random());
  }

  private void end(long id) throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "update campaign set closes_at = opens_at + 1, judged_at = opens_at + 2 where id = "
                + id)
        .executeUpdate();
    transaction.commit();
    rounds.close(id, Instant.now());
  }

  private List<NotificationCard> cards(Viewer person) {
    messenger.runAll();
    return bell.page(person, Cursor.newest(), 20).rows().stream()
        .filter(card -> card.kind() == Kind.PROPOSAL)
        .toList();
  }

  private List<String> told(Viewer person) {
    return cards(person).stream().map(NotificationCard::what).toList();
  }

  private List<String> paths(Viewer person) {
    return cards(person).stream().map(NotificationCard::path).toList();
  }
}
