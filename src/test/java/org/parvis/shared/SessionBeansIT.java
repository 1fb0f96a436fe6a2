package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parvis.Town;
import org.parvis.content.Contents;

/** How an EJB comes to those who inject it. */
@ExtendWith(ArquillianExtension.class)
class SessionBeansIT {

  @Inject private Town town;
  @Inject private Instance<Contents> contents;

  @Test
  void allWhoInjectAnEjbShareIt() {
    assertThat(contents.get()).isSameAs(contents.get());
  }

  @Test
  void whatItRefusesComesAsItIs() {
    assertThatThrownBy(() -> contents.get().writable(town.ann(), -1)).isInstanceOf(NotFound.class);
  }
}
