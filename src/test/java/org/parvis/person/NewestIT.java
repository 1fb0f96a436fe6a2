package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;

@ExtendWith(ArquillianExtension.class)
class NewestIT {

  @Inject private Town town;
  @Inject private People people;

  @Test
  void whoJoinedLastIsShownFirst() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();

    List<PersonCard> newest = people.newest(ann, 2);

    assertThat(newest).extracting(PersonCard::id).containsExactly(bob.id(), ann.id());
  }
}
