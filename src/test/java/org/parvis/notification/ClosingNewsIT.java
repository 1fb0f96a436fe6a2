package org.parvis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Level;
import org.parvis.community.Closings;
import org.parvis.community.Club;
import org.parvis.community.Communities;
import org.parvis.community.Memberships;
import org.parvis.community.Openness;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.Wording;

/** Who is in a community hears that it is archived, or comes back. */
@ExtendWith(ArquillianExtension.class)
class ClosingNewsIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Communities communities;
  @Inject private Memberships memberships;
  @Inject private Closings closings;
  @Inject private Bell bell;
  @Inject private Choices choices;
  @Inject private Messenger messenger;
  @Inject private Gossip gossip;

  @Test
  void whoIsInItHearsThatItClosesAndComesBackAndNobodyElse() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    Viewer silent = town.person("Sid Silent");
    Viewer former = town.person("Fred Former");
    for (Openness openness : Openness.values()) {
      long club = clubs.found(owner, openness, member, silent, former);
      memberships.leave(former, club);
      memberships.hear(silent, club, Level.SILENT);
      String name = communities.draft(owner, club).getName();
      closings.archive(owner, club);
      closings.archive(owner, club);
      assertThat(said(member))
          .containsExactly(
              "Ann Archer archived " + name + ": it can be read, and not written to any more");
      assertThat(unread(member).get(0).path()).startsWith("/community/club-");
      for (Viewer other : List.of(owner, silent, former, town.stranger(), town.administrator())) {
        assertThat(said(other)).isEmpty();
      }
      closings.reopen(owner, club);
      assertThat(said(member)).containsExactly("Ann Archer reopened " + name);
      bell.readAll(member);
      closings.delete(owner, club);
      assertThat(said(member)).isEmpty();
      closings.restore(owner, club);
      assertThat(said(member))
          .containsExactly("Ann Archer brought back " + name + ", which had been deleted");
      memberships.leave(member, club);
      assertThat(said(member)).as("left").isEmpty();
    }
  }

  @Test
  void itIsQuietAndEachChoosesForThemselves() {
    Viewer owner = town.ann();
    Viewer member = town.bob();
    assertThat(choices.of(member.id()).get(Kind.CLOSING))
        .isEqualTo(new Wish(Kind.CLOSING, true, Rhythm.WEEKLY));
    choices.choose(member, List.of(new Wish(Kind.CLOSING, false, Rhythm.NEVER)), null);
    long club = clubs.found(owner, Openness.OPEN, member);
    closings.archive(owner, club);
    assertThat(said(member)).isEmpty();
  }

  @Test
  void hundredsHearItOnceHoweverOftenItIsDone() throws Exception {
    Viewer owner = town.ann();
    List<Viewer> crowd = gossip.crowd(230);
    long club = clubs.found(owner, Openness.OPEN, crowd.toArray(Viewer[]::new));
    AtOnce.times(
        10,
        () -> {
          closings.archive(owner, club);
          messenger.go();
          return true;
        });
    for (int i : new int[] {0, 199, 200, 229}) {
      assertThat(said(crowd.get(i))).hasSize(1);
    }
  }

  private List<String> said(Viewer viewer) {
    return unread(viewer).stream()
        .map(card -> new Phrases(Wording.in(Locale.ENGLISH)).sentence(card))
        .toList();
  }

  private List<NotificationCard> unread(Viewer viewer) {
    messenger.runAll();
    return bell.page(viewer, Cursor.newest(), 50).rows().stream()
        .filter(card -> card.unread() && card.kind() == Kind.CLOSING)
        .toList();
  }
}
