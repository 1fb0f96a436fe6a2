package org.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The portal answers HTTP, and the town gives people to the tests. */
class FirstHttpIT extends OverHttp {

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(anonymous().get("/no/such/thing.txt").statusCode()).isNotEqualTo(200);
  }

  @Test
  void theTownHallGivesSomeoneNew() {
    assertThat(Neighbour.named("Zoé Zimmer").slug()).startsWith("zo");
  }
}
