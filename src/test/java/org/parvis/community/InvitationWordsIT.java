package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.content.SubmitKey;
import org.parvis.notification.Bell;
import org.parvis.notification.Messenger;
import org.parvis.notification.NotificationCard;
import org.parvis.person.Viewer;
import org.parvis.shared.Cursor;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;

/** What is said with an invitation, and who reads it. */
@ExtendWith(ArquillianExtension.class)
class InvitationWordsIT {

  private static final String WORD = "We need you <b>&</b> your oil can";

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private CommunityPages pages;
  @Inject private Memberships memberships;
  @Inject private Guests guests;
  @Inject private GuestLists lists;
  @Inject private GuestWork work;
  @Inject private Bell bell;
  @Inject private Messenger messenger;

  @Test
  void whoIsInvitedReadsTheWordOnThePageAndInTheBellAndNobodyElse() {
    Viewer ann = town.ann();
    Viewer member = town.bob();
    Viewer guest = town.person("Gina Guest");
    Viewer wordless = town.person("Will Wordless");
    for (Openness openness : Openness.values()) {
      long club = clubs.found(ann, openness, member);
      memberships.invite(ann, club, List.of(guest.id()), "  " + WORD + "\n");
      memberships.invite(ann, club, List.of(guest.id()), "Another word");
      memberships.invite(ann, club, List.of(wordless.id()), " ");
      assertThat(page(guest, club).word()).isEqualTo(WORD);
      assertThat(told(guest)).extracting(NotificationCard::excerpt).containsExactly(WORD);
      for (Viewer other : List.of(ann, member, wordless)) {
        assertThat(page(other, club).word()).isNull();
      }
      assertThat(told(wordless).get(0).excerpt()).isNull();
      memberships.join(guest, club, false);
      assertThat(page(guest, club).word()).isNull();
      bell.readAll(guest);
      bell.readAll(wordless);
    }
  }

  @Test
  void everyoneOnAListReadsItToo() {
    Viewer ann = town.ann();
    Viewer guest = town.person("Gina Guest");
    long club = clubs.found(ann, Openness.PRIVATE);
    lists.written(ann, club, guest.slug(), WORD, SubmitKey.random());
    work.work();
    assertThat(page(guest, club).word()).isEqualTo(WORD);
    assertThat(told(guest)).extracting(NotificationCard::excerpt).containsExactly(WORD);
  }

  @Test
  void whatIsTooLongInvitesNobodyAndAWithdrawnWordIsGone() {
    Viewer ann = town.ann();
    Viewer guest = town.person("Gina Guest");
    long club = clubs.found(ann, Openness.PRIVATE);
    String longest = "x".repeat(CommunityInvitation.LONGEST_WORD);
    assertThatThrownBy(() -> memberships.invite(ann, club, List.of(guest.id()), longest + "x"))
        .isInstanceOf(InvalidText.class);
    assertThatThrownBy(
            () -> lists.written(ann, club, guest.slug(), longest + "x", SubmitKey.random()))
        .isInstanceOf(InvalidText.class);
    assertThatThrownBy(() -> memberships.invite(guest, club, List.of(ann.id()), WORD))
        .isInstanceOf(NotFound.class);
    assertThat(told(guest)).isEmpty();
    memberships.invite(ann, club, List.of(guest.id()), longest);
    assertThat(page(guest, club).word()).isEqualTo(longest);
    guests.withdraw(ann, club, guest.id());
    assertThat(told(guest)).isEmpty();
    memberships.invite(ann, club, List.of(guest.id()));
    assertThat(page(guest, club).word()).isNull();
  }

  private CommunityPage page(Viewer viewer, long club) {
    return pages.find(viewer, pages.slug(viewer, club).orElseThrow()).orElseThrow();
  }

  private List<NotificationCard> told(Viewer viewer) {
    messenger.runAll();
    return bell.page(viewer, Cursor.newest(), 20).rows().stream()
        .filter(NotificationCard::unread)
        .filter(card -> card.what().equals("COMMUNITY.INVITED"))
        .toList();
  }
}
