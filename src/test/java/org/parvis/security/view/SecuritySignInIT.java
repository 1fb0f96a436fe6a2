package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Who gets in, with which cookies, and for how long. */
class SecuritySignInIT extends OverHttp {

  private static final String SESSION = "parvis";
  private static final String KEY = "parvis-key";
  private static final String DEVICE = "parvis-device";

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/security/sign-in", "/security/sign-in?to=/person", "/person/nobody", "/no"})
  void aVisitorGetsNoSession(String path) {
    assertThat(anonymous().get(path).headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aVisitorIsAskedToSignInAndGoesOnWhereTheyWere() {
    Client visitor = anonymous();
    Neighbour ann = Neighbour.named("Ann Archer");
    HttpResponse<String> asked = visitor.get("/person/" + ann.slug() + "?x=1");
    String signIn = location(asked);

    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(signIn).endsWith("/security/sign-in?to=%2Fperson%2F" + ann.slug() + "%3Fx%3D1");
    assertThat(location(signIn(visitor, ann, Map.of("to", "/person/" + ann.slug()))))
        .endsWith("/person/" + ann.slug());
  }

  @Test
  void aReturnAddressElsewhereIsNotFollowed() {
    HttpResponse<String> answer =
        signIn(anonymous(), Neighbour.named("Ann Archer"), Map.of("to", "//evil.example/phishing"));

    assertThat(location(answer)).isEqualTo(origin() + "/parvis/");
  }

  @Test
  void noScriptAndNoOtherSiteGetsTheCookies() {
    HttpResponse<String> answer =
        signIn(anonymous(), Neighbour.named("Ann Archer"), Map.of("signIn:remember", "on"));

    assertThat(answer.headers().allValues("Set-Cookie"))
        .hasSize(3)
        .allSatisfy(
            cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
  }

  @Test
  void anIdThatSomeoneElseChoseIsNotTaken() {
    Client ann = anonymous();

    HttpResponse<String> answer =
        ann.send(
            ann.form("/security/sign-in", form(Neighbour.named("Ann Archer")))
                .header("Cookie", SESSION + "=0123456789abcdef0123456789ab"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(ann.cookie(SESSION).orElseThrow().getValue()).doesNotStartWith("0123456789abcdef");
  }

  @Test
  void theOldIdIsWorthNothingOnceTheSignInIsAnswered() {
    Client browser = signedIn(Neighbour.named("Ann Archer"));
    String old = cookies(browser);

    browser.signIn(Neighbour.named("Bob Baker"));

    assertThat(browser.get("/").statusCode()).isEqualTo(200);
    assertThat(cookies(browser)).isNotEqualTo(old);
    assertIsNobody(old);
  }

  @Test
  void theSessionsIdOpensNothingWithoutItsKey() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));

    assertIsNobody(SESSION + "=" + ann.cookie(SESSION).orElseThrow().getValue());
    assertThat(ann.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void anIdInTheAddressIsNotAccepted() {
    Client ann = signedIn(Neighbour.named("Ann Archer"));
    String id = ann.cookie(SESSION).orElseThrow().getValue();

    HttpResponse<String> answer =
        anonymous()
            .send(
                ann.request("/;jsessionid=" + id)
                    .header("Cookie", KEY + "=" + ann.cookie(KEY).orElseThrow().getValue())
                    .GET());

    assertThat(answer.statusCode()).isNotEqualTo(200);
  }

  @Test
  void aRememberedDeviceComesBackAndItsTokenChanges() {
    Client ann = anonymous();
    signIn(ann, Neighbour.named("Ann Archer"), Map.of("signIn:remember", "on"));
    String token = ann.cookie(DEVICE).orElseThrow().getValue();

    Client awake = anonymous();
    HttpResponse<String> answer =
        awake.send(awake.request("/").header("Cookie", DEVICE + "=" + token).GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(awake.cookie(DEVICE).orElseThrow().getValue()).isNotEqualTo(token);
    assertThat(awake.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormOfBeforeStaysGoodOnARememberedDevice() {
    Client ann = anonymous();
    signIn(ann, Neighbour.named("Ann Archer"), Map.of("signIn:remember", "on"));
    String formToken = ann.token("/");

    Client awake = anonymous();
    awake.send(
        awake
            .request("/")
            .header("Cookie", DEVICE + "=" + ann.cookie(DEVICE).orElseThrow().getValue())
            .GET());

    assertThat(awake.token("/")).isEqualTo(formToken);
  }

  @Test
  void signingOutEndsTheSessionAndTheDevice() {
    Client ann = anonymous();
    signIn(ann, Neighbour.named("Ann Archer"), Map.of("signIn:remember", "on"));
    String all = cookies(ann) + "; " + DEVICE + "=" + ann.cookie(DEVICE).orElseThrow().getValue();

    HttpResponse<String> out = ann.post("/act/sign-out", Map.of("token", ann.token("/")));

    assertThat(location(out)).endsWith("/security/sign-in");
    assertIsNobody(all);
    assertThat(ann.get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void knownAndUnknownPeopleHearTheSameWords() {
    Neighbour ann = Neighbour.named("Ann Archer");
    String known = anonymous().post("/security/sign-in", form(ann.email(), "wrong")).body();
    String unknown =
        anonymous().post("/security/sign-in", form("nobody@town.example", "wrong")).body();

    assertThat(known).contains("do not go together");
    assertThat(said(known)).isEqualTo(said(unknown));
  }

  @Test
  void knownAndUnknownPeopleWaitAsLong() {
    Neighbour ann = Neighbour.withUsualHash();
    Duration known = shortest(ann.email());
    Duration unknown = shortest("nobody-" + ann.email());

    assertThat(unknown.toNanos()).isBetween(known.toNanos() / 2, known.toNanos() * 2);
  }

  @Test
  void nonsenseInTheFormIsAnswered() {
    assertThat(
            List.of(
                status("\0", "\0"),
                status("x".repeat(100_000), "y".repeat(100_000)),
                status("", ""),
                status("' or 1=1 --", "\uD800")))
        .containsOnly(200);
  }

  private int status(String email, String password) {
    return anonymous().post("/security/sign-in", form(email, password)).statusCode();
  }

  private Duration shortest(String email) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      anonymous().post("/security/sign-in", form(email, "wrong password"));
      best = Math.min(best, System.nanoTime() - start);
    }
    return Duration.ofNanos(best);
  }

  private static String said(String body) {
    return body.replaceAll("(?s).*<ul id=\"notices\"", "").replaceAll("(?s)</ul>.*", "");
  }

  private static HttpResponse<String> signIn(
      Client client, Neighbour person, Map<String, String> more) {
    Map<String, String> form = form(person);
    form.putAll(more);
    return client.post("/security/sign-in", form);
  }

  private static Map<String, String> form(Neighbour person) {
    return form(person.email(), person.password());
  }

  private static Map<String, String> form(String email, String password) {
    return new HashMap<>(
        Map.of(
            "signIn", "signIn",
            "signIn:email", email,
            "signIn:password", password,
            "signIn:enter", "",
            "jakarta.faces.ViewState", "stateless"));
  }

  private static String cookies(Client client) {
    return SESSION
        + "="
        + client.cookie(SESSION).orElseThrow().getValue()
        + "; "
        + KEY
        + "="
        + client.cookie(KEY).orElseThrow().getValue();
  }

  private static void assertIsNobody(String cookies) {
    Client thief = anonymous();
    assertThat(thief.send(thief.request("/").header("Cookie", cookies).GET()).statusCode())
        .isEqualTo(303);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
