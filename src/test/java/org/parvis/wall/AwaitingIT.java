package org.parvis.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.audience.Audience;
import org.parvis.audience.Standing;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.Awaiting;
import org.parvis.person.Viewer;

/** What writers are told before they publish: where it would wait for an animator. */
@ExtendWith(ArquillianExtension.class)
class AwaitingIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Awaiting awaiting;

  @Test
  void aMemberWaitsWhereNothingOfTheirsStandsAndNobodyElseDoes() {
    Viewer owner = town.ann();
    Viewer animator = town.person("Anna Animator");
    Viewer member = town.bob();
    for (Openness openness : Openness.values()) {
      long club = clubs.found(owner, openness, animator, member);
      long plain = clubs.found(owner, openness, member);
      memberships.appoint(owner, club, animator.id(), Standing.ANIMATOR);
      List<Long> places = List.of(Audience.COMPANY, plain, club);
      assertThat(awaiting.among(member, places)).isEmpty();
      review(owner, club, true);
      assertThat(awaiting.among(member, places)).isEqualTo(Set.of(club));
      assertThat(awaiting.among(member, List.of(plain))).isEmpty();
      for (Viewer other : List.of(owner, animator, town.stranger(), town.administrator())) {
        assertThat(awaiting.among(other, places)).isEmpty();
      }

      clubs.post(member, club, "Hello");
      assertThat(awaiting.among(member, places)).as("the first one waits").isEqualTo(Set.of(club));
      review(owner, club, false);
      assertThat(awaiting.among(member, places)).isEmpty();
      clubs.post(member, club, "Hello");
      review(owner, club, true);
      assertThat(awaiting.among(member, places)).as("something of theirs stands").isEmpty();
    }
  }

  private void review(Viewer owner, long club, boolean wanted) {
    CommunityDraft draft = communities.draft(owner, club);
    draft.setReviewing(wanted);
    communities.change(owner, club, draft);
  }
}
