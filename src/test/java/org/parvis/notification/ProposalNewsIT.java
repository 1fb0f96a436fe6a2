package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.community.Club;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.person.Viewer;
import org.parvis.proposal.Merging;
import org.parvis.proposal.Opinions;
import org.parvis.proposal.ProposalDraft;
import org.parvis.proposal.ProposalOpinion.View;
import org.parvis.proposal.ProposalTimer;
import org.parvis.proposal.Proposals;
import org.parvis.shared.Cursor;

/** Who hears what became of a proposal. */
@ExtendWith(ArquillianExtension.class)
class ProposalNewsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Memberships memberships;
  @Inject private Proposals proposals;
  @Inject private Opinions opinions;
  @Inject private Merging merging;
  @Inject private ProposalTimer timer;
  @Inject private Bell bell;
  @Inject private Messenger messenger;
  @Inject private UserTransaction transaction;
  @Inject private EntityManager em;

  @Test
  void whoWroteSupportsOrHelpsHearsOfTheAnswerAndNobodyElse() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    Viewer max = town.person("Max Miller");
    long club = clubs.found(ann, Openness.PRIVATE, bob, zoe, max);
    long id = propose(bob, club);
    opinions.give(zoe, id, View.FOR, null);
    opinions.give(max, id, View.AGAINST, null);

    proposals.study(ann, id, max.slug(), Instant.now().plus(Duration.ofDays(9)), null);
    proposals.decide(max, id, true, "Yes");
    memberships.leave(zoe, club);

    assertThat(told(bob)).containsExactly("PROPOSAL.DECIDED", "PROPOSAL.STUDIED");
    assertThat(told(max)).containsExactly("PROPOSAL.CHARGED");
    assertThat(told(zoe)).isEmpty();
    assertThat(told(ann)).isEmpty();
  }

  @Test
  void whoGoesAlongWithAMergedOneHearsSo() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long id = propose(ann, club);
    long other = propose(ann, club);
    opinions.give(bob, id, View.FOR, null);

    merging.merge(ann, id, other);

    assertThat(told(bob)).containsExactly("PROPOSAL.MERGED");
    assertThat(bell.page(bob, Cursor.newest(), 20).rows().get(0).contentId()).isEqualTo(id);
  }

  @Test
  void ofALateAnswerTheSponsorHearsElseWhoAnimatesAlsoOfTheirOwn() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    long club = clubs.found(ann, Openness.PRIVATE, bob, zoe);
    long id = propose(ann, club);
    long other = propose(ann, club);
    proposals.study(ann, other, bob.slug(), Instant.now().plus(Duration.ofDays(9)), zoe.slug());
    change("update proposal set due_at = asked_at + 1 where id in (" + id + ", " + other + ")");

    for (int i = 0; i < 2; i++) {
      timer.escalate(Instant.now());
    }

    assertThat(told(ann)).containsExactly("PROPOSAL.OVERDUE");
    assertThat(told(bob)).containsExactly("PROPOSAL.OVERDUE", "PROPOSAL.CHARGED");
    assertThat(told(zoe)).containsExactly("PROPOSAL.OVERDUE");
  }

  @Test
  void eachDayThatIsPromisedAndPassesIsToldOfOnce() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long id = propose(bob, club);
    change("update proposal set due_at = asked_at + 1 where id = " + id);
    timer.escalate(Instant.now());
    proposals.study(ann, id, null, Instant.now().plus(Duration.ofDays(9)), null);
    timer.escalate(Instant.now());
    assertThat(told(ann)).containsExactly("PROPOSAL.OVERDUE");

    change("update proposal set due_at = escalated_at + 1 where id = " + id);
    for (int i = 0; i < 2; i++) {
      timer.escalate(Instant.now());
    }

    assertThat(steps(id, "ESCALATED")).isEqualTo(2);
  }

  @Test
  void ofASponsorWhoHasLeftWhoAnimatesHears() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer zoe = town.person("Zoe Zimmer");
    long club = clubs.found(ann, Openness.PRIVATE, bob, zoe);
    long id = propose(bob, club);
    proposals.study(ann, id, bob.slug(), Instant.now().plus(Duration.ofDays(9)), zoe.slug());
    memberships.leave(zoe, club);
    change("update proposal set due_at = asked_at + 1 where id = " + id);

    timer.escalate(Instant.now());

    assertThat(told(ann)).containsExactly("PROPOSAL.OVERDUE");
    assertThat(told(zoe)).isEmpty();
  }

  private long steps(long id, String kind) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from proposal_step where proposal_id = ? and kind = ?")
                .setParameter(1, id)
                .setParameter(2, kind)
                .getSingleResult())
        .longValue();
  }

  private long propose(Viewer viewer, long place) {
    ProposalDraft draft = new ProposalDraft("Clocks", "Ours is slow", "lines", null, null);
    return proposals.submit(viewer, place, draft, SubmitKey.random());
  }

  private List<String> told(Viewer person) {
    messenger.runAll();
    return bell.page(person, Cursor.newest(), 20).rows().stream()
        .map(NotificationCard::what)
        .filter(what -> what.startsWith("PROPOSAL"))
        .toList();
  }

  private void change(String sql) throws Exception {
    transaction.begin();
    em.createNativeQuery(sql).executeUpdate();
    transaction.commit();
  }
}
