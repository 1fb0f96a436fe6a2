package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.CommunityDraft;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.content.SubmitKey;
import org.parvis.moderation.Decisions;
import org.parvis.moderation.MatterCard;
import org.parvis.moderation.Queue;
import org.parvis.moderation.Thing;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.wall.PostDraft;
import org.parvis.wall.Wall;

/** Whom a text calls that stands in several places, in some of which it waits. */
@ExtendWith(ArquillianExtension.class)
class TwinNewsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Decisions decisions;
  @Inject private Queue queue;
  @Inject private Wall wall;
  @Inject private Bell bell;
  @Inject private Messenger messenger;

  @Test
  void whoIsInBothPlacesIsToldOnceWhicheverOfThemAgreesLater() {
    for (boolean waitsFirst : new boolean[] {false, true}) {
      Viewer owner = town.ann();
      Viewer author = town.bob();
      Viewer both = town.person("Bella Both");
      Viewer late = town.person("Lara Late");
      long plain = clubs.found(owner, Openness.PRIVATE, author, both);
      long club = reviewed(owner, author, both, late);
      List<Long> places = waitsFirst ? List.of(club, plain) : List.of(plain, club);
      post(author, places, both, late);
      assertThat(calls(both)).as("where it stands already").hasSize(1);
      assertThat(calls(late)).isEmpty();
      approve(owner, club);
      assertThat(calls(both)).hasSize(1);
      assertThat(calls(late)).hasSize(1);
      bell.readAll(both);
      assertThat(calls(both)).isEmpty();
    }
  }

  @Test
  void whereItWaitsInBothTheFirstThatAgreesTells() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer both = town.person("Bella Both");
    long one = reviewed(owner, author, both);
    long other = reviewed(owner, author, both);
    post(author, List.of(one, other), both);
    assertThat(calls(both)).isEmpty();
    approve(owner, other);
    assertThat(calls(both)).hasSize(1);
    bell.readAll(both);
    approve(owner, one);
    assertThat(calls(both)).as("seen already").isEmpty();
  }

  @Test
  void whoSeesItInTheOtherPlaceNoMoreIsTold() {
    Viewer owner = town.ann();
    Viewer author = town.bob();
    Viewer both = town.person("Bella Both");
    long plain = clubs.found(owner, Openness.PRIVATE, author, both);
    long club = reviewed(owner, author, both);
    post(author, List.of(plain, club), both);
    assertThat(calls(both)).hasSize(1);
    memberships.leave(both, plain);
    assertThat(calls(both)).isEmpty();
    approve(owner, club);
    assertThat(calls(both)).hasSize(1);
  }

  private void post(Viewer author, List<Long> places, Viewer... called) {
    StringBuilder words = new StringBuilder("What do you say,");
    for (Viewer one : called) {
      words.append(" @").append(one.slug());
    }
    wall.post(author, places, PostDraft.ofLines(words.toString()), SubmitKey.random());
  }

  private void approve(Viewer owner, long club) {
    MatterCard card = queue.page(owner, club, true, Cursor.newest(), 5).rows().get(0);
    decisions.approve(owner, Thing.post(card.contentId()));
  }

  private long reviewed(Viewer owner, Viewer... members) {
    long club = clubs.found(owner, Openness.PRIVATE, members);
    CommunityDraft draft = communities.draft(owner, club);
    draft.setReviewing(true);
    communities.change(owner, club, draft);
    return club;
  }

  private List<NotificationCard> calls(Viewer viewer) {
    messenger.runAll();
    return bell.page(viewer, Cursor.newest(), 50).rows().stream()
        .filter(card -> card.unread() && card.kind() == Kind.MENTION)
        .toList();
  }
}
