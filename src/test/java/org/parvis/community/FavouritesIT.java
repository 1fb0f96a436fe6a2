package org.parvis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.AtOnce;
import org.parvis.Town;
import org.parvis.audience.Membership;
import org.parvis.audience.MyPlaces;
import org.parvis.mark.Readings;
import org.parvis.mark.UnreadCounts;
import org.parvis.person.Viewer;
import org.parvis.shared.NotFound;

/** One's own communities: which stand first in the menu, and what is unread there. */
@ExtendWith(ArquillianExtension.class)
class FavouritesIT {

  @Inject private Town town;
  @Inject private Club clubs;
  @Inject private Favourites favourites;
  @Inject private Memberships memberships;
  @Inject private MyPlaces places;
  @Inject private UnreadCounts unread;
  @Inject private Readings readings;

  @Test
  void favouritesStandFirstInTheOrderOfTheirMember() throws Exception {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long one = clubs.found(ann, Openness.OPEN, bob);
    long two = clubs.found(ann, Openness.MODERATED, bob);
    long three = clubs.found(ann, Openness.PRIVATE, bob);
    AtOnce.times(
        20,
        () -> {
          favourites.favour(bob, three, true);
          return null;
        });
    favourites.favour(bob, one, true);
    assertThat(mine(bob)).containsExactly(three, one, two);

    favourites.move(bob, one, true);
    favourites.move(bob, one, true);
    assertThat(mine(bob)).containsExactly(one, three, two);
    favourites.move(bob, one, false);
    favourites.favour(bob, two, true);
    favourites.favour(bob, three, false);
    favourites.favour(bob, three, false);
    assertThat(mine(bob)).containsExactly(one, two, three);
    assertThat(places.of(ann)).noneMatch(Membership::isFavourite);
  }

  @Test
  void onlyMembersHaveFavouritesThere() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    Viewer stranger = town.stranger();
    long club = clubs.found(ann, Openness.OPEN, bob);

    assertThatThrownBy(() -> favourites.favour(stranger, club, true)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> favourites.move(stranger, club, true)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> favourites.move(bob, club, true)).isInstanceOf(NotFound.class);
    favourites.favour(bob, club, true);
    memberships.leave(bob, club);
    assertThat(mine(bob)).isEmpty();
    memberships.join(bob, club, false);
    assertThat(places.of(bob)).noneMatch(Membership::isFavourite);
  }

  @Test
  void whatOthersPublishIsUnreadUntilItIsRead() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = clubs.found(ann, Openness.PRIVATE, bob);
    long open = clubs.found(ann, Openness.OPEN);
    long first = clubs.post(ann, club, "One");
    clubs.post(ann, club, "Two");
    clubs.post(bob, club, "My own");
    clubs.post(ann, open, "Come in");

    assertThat(unread.of(bob)).containsOnlyKeys(club).containsEntry(club, 2L);
    assertThat(unread.of(ann)).containsOnlyKeys(club).containsEntry(club, 1L);
    assertThat(unread.of(town.stranger())).isEmpty();

    readings.read(bob, List.of(first));
    assertThat(unread.of(bob)).containsEntry(club, 1L);
    memberships.leave(bob, club);
    assertThat(unread.of(bob)).isEmpty();
  }

  private List<Long> mine(Viewer viewer) {
    return places.of(viewer).stream().map(Membership::audienceId).toList();
  }
}
