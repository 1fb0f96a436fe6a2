package org.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The town gives the tests people who can sign in. */
class NeighbourHttpIT extends OverHttp {

  @Test
  void whoIsSignedInReadsTheWall() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));

    assertThat(ann.get("/").statusCode()).isEqualTo(200);
    assertThat(ann.token("/")).isNotBlank();
  }

  @Test
  void aStrangerIsSentToTheSignInPage() {
    assertThat(anonymous().get("/").headers().firstValue("Location").orElse(""))
        .contains("/security/sign-in");
  }

  @Test
  void namesKeepTheirAccents() {
    assertThat(Neighbour.named("Zoé Zimmer").name()).isEqualTo("Zoé Zimmer");
  }
}
