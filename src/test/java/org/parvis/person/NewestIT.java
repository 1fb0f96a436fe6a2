package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.security.Accounts;

@ExtendWith(ArquillianExtension.class)
class NewestIT {

  @Inject private Town town;
  @Inject private People people;
  @Inject private Accounts accounts;

  @Test
  void whoJoinedLastIsShownFirst() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();

    List<PersonCard> newest = people.newest(ann, 2);

    assertThat(newest).extracting(PersonCard::id).containsExactly(bob.id(), ann.id());
  }

  @Test
  void whoIsNoLongerActiveIsNot() {
    Viewer ann = town.ann();
    Viewer bob = town.bob();
    accounts.deactivate(town.administrator(), bob.id());

    assertThat(people.newest(ann, 20))
        .extracting(PersonCard::id)
        .contains(ann.id())
        .doesNotContain(bob.id());
  }
}
