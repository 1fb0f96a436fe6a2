package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** A new password ends whatever the old one has opened. */
class SecurityPasswordIT extends OverHttp {

  private static final String NEW = "une phrase bien longue";

  @Test
  void itEndsTheOtherSessionsAtTheirNextRequestAndThisOneGoesOn() {
    Neighbour ann = Neighbour.named("Ann Archer");
    Client here = signedIn(ann);
    Client elsewhere = signedIn(ann);
    String oldId = here.cookie("parvis").orElseThrow().getValue();

    HttpResponse<String> answer = change(here, ann.password(), NEW);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(elsewhere.get("/").statusCode()).isEqualTo(303);
    assertThat(here.get("/").statusCode()).isEqualTo(200);
    assertThat(here.cookie("parvis").orElseThrow().getValue()).isNotEqualTo(oldId);
    assertThat(anonymous().signIn(ann).statusCode()).as("the old password").isEqualTo(200);
  }

  @Test
  void theCurrentOneIsAskedFor() {
    Neighbour ann = Neighbour.named("Ann Archer");
    Client here = signedIn(ann);

    assertThat(change(here, "something else", NEW).body()).contains("not your current password");
    assertThat(anonymous().signIn(ann).statusCode()).isEqualTo(302);
  }

  @Test
  void aWeakOneIsRefused() {
    Neighbour ann = Neighbour.named("Ann Archer");
    Client here = signedIn(ann);

    assertThat(change(here, ann.password(), "short").body()).contains("At least 12 characters");
    assertThat(change(here, ann.password(), "Password2026").body()).contains("too easy to guess");
    assertThat(anonymous().signIn(ann).statusCode()).isEqualTo(302);
  }

  private static HttpResponse<String> change(Client client, String current, String chosen) {
    String page = client.get("/security/password").body();
    return client.post(
        "/security/password",
        Form.in(page, "change")
            .with("currentPassword", current)
            .with("newPassword", chosen)
            .sentBy("save"));
  }
}
