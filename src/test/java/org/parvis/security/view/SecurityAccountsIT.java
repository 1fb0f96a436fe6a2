package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** What an administrator does to accounts, and what that ends. */
class SecurityAccountsIT extends OverHttp {

  private static final Pattern LINK = Pattern.compile("id=\"link\">[^<]*/parvis([^<]+)<");
  private static final String CHOSEN = "une phrase bien longue";

  private final Client ada = signedIn(Neighbour.administrator());

  @Test
  void aColleagueComesInByALinkThatWorksOnce() {
    Neighbour someone = Neighbour.named("Ann Archer");
    String email = "new-" + someone.email();
    String link = invite(email);
    Client guest = anonymous();

    HttpResponse<String> page = guest.get(link);
    HttpResponse<String> in = choose(guest, link, CHOSEN);

    assertThat(page.body()).contains(email);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(in.statusCode()).isEqualTo(302);
    assertThat(guest.get("/").statusCode()).isEqualTo(200);
    assertThat(anonymous().get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void aWeakPasswordLeavesTheLinkGood() {
    String link = invite("weak-" + Neighbour.named("Ann Archer").email());
    Client guest = anonymous();

    assertThat(choose(guest, link, "motdepasse2026").body()).contains("too easy to guess");
    assertThat(choose(guest, link, CHOSEN).statusCode()).isEqualTo(302);
  }

  @Test
  void fieldsThatTheFormDoesNotHaveAreIgnored() {
    String email = "extra-" + Neighbour.named("Ann Archer").email();
    Form form = Form.in(ada.get("/invitation").body(), "invite").with("name", "Eve Extra");
    HttpResponse<String> answer =
        ada.post(
            "/invitation",
            form.with("email", email)
                .with("role", "ADMINISTRATOR")
                .withForeign("role", "ADMINISTRATOR")
                .withForeign("status", "ACTIVE")
                .withForeign("id", "1")
                .sentBy("add"));
    assertThat(answer.body()).contains("is on its way");

    assertThat(accounts(email).body()).contains(email, "invited").doesNotContain(":withdraw\"");
  }

  @Test
  void deactivationEndsTheSessionAtItsNextRequestAndTheWayIn() {
    Neighbour bob = Neighbour.named("Bob Baker");
    Client bobs = signedIn(bob);

    press(bob, "deactivate");

    assertThat(bobs.get("/").statusCode()).isEqualTo(303);
    assertThat(anonymous().signIn(bob).statusCode()).isEqualTo(200);
    press(bob, "reactivate");
    assertThat(anonymous().signIn(bob).statusCode()).isEqualTo(302);
  }

  @Test
  void aRoleGivenOrWithdrawnEndsTheSession() {
    Neighbour bob = Neighbour.named("Bob Baker");
    Client before = signedIn(bob);
    press(bob, "appoint");
    Client asAdministrator = signedIn(bob);

    assertThat(before.get("/").statusCode()).isEqualTo(303);
    assertThat(asAdministrator.get("/security/audit").statusCode()).isEqualTo(200);

    press(bob, "withdraw");

    assertThat(asAdministrator.get("/security/audit").statusCode()).isEqualTo(303);
    assertThat(signedIn(bob).get("/security/audit").statusCode()).isEqualTo(403);
  }

  @Test
  void theLogTellsAnAdministratorWhatHappenedAndNoSecret() {
    Neighbour bob = Neighbour.named("Bob Baker");
    anonymous()
        .send(
            anonymous()
                .form(
                    "/security/sign-in",
                    Form.in(anonymous().get("/security/sign-in").body(), "signIn")
                        .with("email", bob.email())
                        .with("password", "a secret that was wrong")
                        .sentBy("enter")));
    press(bob, "deactivate");

    String log = ada.get("/security/audit?email=" + bob.email()).body();

    assertThat(log).contains("Deactivation", "refused", bob.name());
    assertThat(log).doesNotContain("a secret that was wrong");
    assertThat(ada.get("/security/audit?action=DEACTIVATE&email=" + bob.email()).body())
        .contains("Deactivation")
        .doesNotContain("class=\"refusal\"");
  }

  private String invite(String email) {
    Form form = Form.in(ada.get("/invitation").body(), "invite").with("name", "New Neighbour");
    ada.post("/invitation", form.with("email", email).sentBy("add"));
    String page = accounts(email).body();
    String button = Form.buttons(page, "newLink").get(0).substring("accounts:".length());
    String body = ada.post("/security/accounts", Form.in(page, "accounts").sentBy(button)).body();
    Matcher link = LINK.matcher(body);
    assertThat(link.find()).as(body).isTrue();
    return link.group(1);
  }

  private static HttpResponse<String> choose(Client guest, String link, String password) {
    return guest.post(
        link,
        Form.in(guest.get(link).body(), "welcome").with("newPassword", password).sentBy("choose"));
  }

  private void press(Neighbour person, String button) {
    String page = accounts(person.email()).body();
    String whole = Form.buttons(page, button).get(0).substring("accounts:".length());
    HttpResponse<String> answer =
        ada.post("/security/accounts", Form.in(page, "accounts").sentBy(whole));
    assertThat(answer.statusCode()).as(button).isEqualTo(200);
  }

  private HttpResponse<String> accounts(String text) {
    return ada.get("/security/accounts?text=" + text);
  }
}
