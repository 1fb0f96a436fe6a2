package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;
import org.parvis.security.Access;
import org.parvis.security.Rule;
import org.parvis.security.Who;

/** Every cell of the matrix: each line of {@link Access} for each role, and its headers. */
class AccessIT extends OverHttp {

  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Permissions-Policy",
          "Cache-Control",
          "X-Request-Id");

  @Test
  void aVisitorReadsWhatIsForEveryoneAndIsAskedToSignInForTheRest() {
    for (Rule rule : readable()) {
      HttpResponse<String> answer = anonymous().get(path(rule));

      if (rule.who() == Who.ANYONE) {
        assertThat(answer.statusCode()).as(rule.path()).isNotIn(303, 401, 403);
      } else {
        assertThat(answer.statusCode()).as(rule.path()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
      }
      assertGuarded(answer, rule);
    }
  }

  @Test
  void aPersonReadsEverythingButTheAdministration() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));
    for (Rule rule : readable()) {
      HttpResponse<String> answer = ann.get(path(rule));

      if (rule.who() == Who.ADMINISTRATOR) {
        assertThat(answer.statusCode()).as(rule.path()).isEqualTo(403);
      } else {
        assertThat(answer.statusCode()).as(rule.path()).isNotIn(303, 401, 403, 500);
      }
      assertGuarded(answer, rule);
    }
  }

  @Test
  void anAdministratorReadsEverything() {
    Client ada = signedIn(Neighbour.administrator());
    for (Rule rule : readable()) {
      HttpResponse<String> answer = ada.get(path(rule));

      assertThat(answer.statusCode()).as(rule.path()).isNotIn(303, 401, 403, 500);
      assertGuarded(answer, rule);
    }
  }

  @Test
  void aVisitorDoesNothing() {
    for (Rule rule : operations()) {
      HttpResponse<String> answer = anonymous().post(path(rule), Map.of());

      assertThat(answer.statusCode())
          .as(rule.path())
          .isEqualTo(rule.who() == Who.ANYONE ? 303 : 401);
      assertGuarded(answer, rule);
    }
  }

  @Test
  void nothingIsDoneWithAMissingOrForgedToken() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));
    for (Rule rule : operations()) {
      assertThat(ann.post(path(rule), Map.of()).statusCode()).as(rule.path()).isEqualTo(403);
      assertThat(ann.post(path(rule), Map.of("token", "x".repeat(43))).statusCode())
          .as(rule.path())
          .isEqualTo(403);
    }
    assertThat(ann.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void someoneElsesTokenIsForged() {
    String bobs = signedIn(Neighbour.named("Bob Baker")).token("/");
    Client ann = signedIn(Neighbour.named("Ann Archer"));

    for (Rule rule : operations()) {
      assertThat(ann.post(path(rule), Map.of("token", bobs)).statusCode())
          .as(rule.path())
          .isEqualTo(403);
    }
  }

  @Test
  void nothingIsDoneForAnotherSite() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));
    String token = ann.token("/");
    List<Rule> posted =
        Access.table().stream().filter(rule -> rule.methods().contains("POST")).toList();
    for (Rule rule : posted) {
      for (String origin : List.of("https://evil.example", "null", origin() + ".evil.example")) {
        assertThat(status(ann, rule, token, "Origin", origin)).as(rule.path()).isEqualTo(403);
      }
      assertThat(status(ann, rule, token, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
      assertThat(status(ann, rule, token, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    }
    assertThat(ann.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void theTokenOfOnesOwnPageIsTaken() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));
    String token = ann.token("/");
    Client ada = signedIn(Neighbour.administrator());
    String adas = ada.token("/");
    for (Rule rule : operations()) {
      if (rule.who() == Who.ANYONE) {
        continue;
      }
      int anns = ann.post(path(rule), Map.of("token", token)).statusCode();
      if (rule.who() == Who.PERSON) {
        assertThat(anns).as(rule.path()).isNotIn(401, 403, 500);
      } else if (rule.who() == Who.ADMINISTRATOR) {
        assertThat(anns).as(rule.path()).isEqualTo(403);
        assertThat(ada.post(path(rule), Map.of("token", adas)).statusCode())
            .as(rule.path())
            .isNotIn(401, 403, 500);
      }
    }
    assertThat(ann.post("/act/sign-out", Map.of("token", token)).statusCode()).isEqualTo(303);
  }

  @Test
  void theTokenInTheHeaderIsTakenToo() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));
    HttpRequest.Builder out =
        ann.form("/act/sign-out", Map.of())
            .header("Origin", origin())
            .header("X-Parvis-Token", ann.token("/"));

    assertThat(ann.send(out).statusCode()).isEqualTo(303);
    assertThat(ann.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsNotInTheTableIsNotThereEvenForAnAdministrator() {
    Client ada = signedIn(Neighbour.administrator());

    assertThat(
            Stream.of("/nonsense", "/WEB-INF/web.xml", "/META-INF/persistence.xml", "/act/nonsense")
                .map(path -> ada.get(path).statusCode()))
        .containsOnly(404);
    assertThat(ada.send(ada.request("/person").DELETE()).statusCode()).isEqualTo(404);
  }

  @Test
  void aFormThatClaimsToNeedNoStateIsRefused() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));

    HttpResponse<String> answer =
        ann.post(
            "/security/password",
            Map.of("change", "change", "change:save", "", "jakarta.faces.ViewState", "stateless"));

    assertThat(answer.statusCode()).isEqualTo(409);
  }

  private static int status(Client client, Rule rule, String token, String header, String value) {
    return client
        .send(client.form(path(rule), Map.of("token", token)).header(header, value))
        .statusCode();
  }

  private static void assertGuarded(HttpResponse<String> answer, Rule rule) {
    assertThat(answer.headers().map().keySet().stream().map(String::toLowerCase).toList())
        .as(rule.path())
        .containsAll(HEADERS.stream().map(String::toLowerCase).toList());
    List<String> policies = answer.headers().allValues("Content-Security-Policy");
    assertThat(policies).as(rule.path()).hasSize(1);
    assertThat(policies.get(0))
        .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
        .contains("frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe-eval")
        .doesNotContainPattern("script-src[^;]*unsafe-inline");
    if (!rule.path().startsWith("/health")) {
      assertThat(answer.headers().allValues("Cache-Control"))
          .as(rule.path())
          .containsExactly("no-store");
    }
  }

  private static List<Rule> readable() {
    return Access.table().stream()
        .filter(rule -> rule.methods().contains("GET"))
        .filter(rule -> !rule.path().equals("/live") && !rule.path().contains("**"))
        .filter(rule -> !rule.path().startsWith("/health"))
        .toList();
  }

  private static List<Rule> operations() {
    return Access.table().stream().filter(rule -> rule.methods().equals(Set.of("POST"))).toList();
  }

  private static String path(Rule rule) {
    return rule.path()
        .replace("{kind}", "LIKE")
        .replaceAll("\\{(id|content)}", "1")
        .replaceAll("\\{[a-z]+}", "x");
  }
}
