package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Asking for a new password tells nobody who has an account. */
class SecurityForgottenIT extends OverHttp {

  @Test
  void aKnownAndAnUnknownAddressHearTheSame() {
    Neighbour bob = Neighbour.named("Bob Baker");

    HttpResponse<String> known = ask(anonymous(), bob.email());
    HttpResponse<String> unknown = ask(anonymous(), UUID.randomUUID() + "@town.example");
    HttpResponse<String> nonsense = ask(anonymous(), "nonsense");

    assertThat(known.statusCode()).isEqualTo(302);
    assertThat(unknown.statusCode()).isEqualTo(302);
    assertThat(nonsense.statusCode()).isEqualTo(302);
    assertThat(known.headers().firstValue("Location"))
        .isEqualTo(unknown.headers().firstValue("Location"))
        .isEqualTo(nonsense.headers().firstValue("Location"));
    assertThat(known.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(anonymous().get("/security/forgotten?asked=yes").body())
        .contains("If this address is that of a colleague")
        .doesNotContain(bob.email());
    assertThat(anonymous().signIn(bob).statusCode()).as("the old one still works").isEqualTo(302);
  }

  @Test
  void theSignInPageLeadsThere() {
    assertThat(anonymous().get("/security/sign-in").body()).contains("/security/forgotten\"");
    assertThat(anonymous().get("/security/forgotten").headers().allValues("Set-Cookie")).isEmpty();
  }

  private static HttpResponse<String> ask(Client client, String email) {
    return client.post(
        "/security/forgotten",
        Form.in(client.get("/security/forgotten").body(), "forgotten")
            .with("email", email)
            .sentBy("send"));
  }
}
