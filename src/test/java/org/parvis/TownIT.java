package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.audience.Grant;
import org.parvis.person.Viewer;

/** The town that the other tests stand on. */
@ExtendWith(ArquillianExtension.class)
class TownIT {

  @Inject private Town town;
  @Inject private EntityManager entities;

  @Test
  void everyAnnIsSomeoneElse() {
    assertThat(town.ann().slug()).isNotEqualTo(town.ann().slug());
  }

  @Test
  void onlyMembersAreInTheChessClub() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    long club = town.chessClub(ann);

    assertThat(entities.find(Grant.class, new Grant.Key(club, ann.id()))).isNotNull();
    assertThat(entities.find(Grant.class, new Grant.Key(club, bob.id()))).isNull();
  }
}
