package org.parvis.layout.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Forms as no page of ours sends them. */
class FormHttpIT extends OverHttp {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TOO_MUCH = "That is too much at once";
  private static final String LONG = "long ".repeat(1_000_000);

  private Client ann;
  private String token;

  @BeforeEach
  void annSignsIn() {
    ann = signedIn(Neighbour.named("Ann Archer"));
    token = ann.token("/");
  }

  @Test
  void aFormThatDoesNotSayItsLengthIsTakenLikeAnyOther() {
    String text = "In chunks " + UUID.randomUUID();

    HttpResponse<String> answer = send("/act/wall", FORM, true, form(Map.of("body", text)));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(ann.get("/").body()).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"/act/wall,true", "/act/wall,false", "/person/edit,true", "/person/edit,false"})
  void fiveMegabytesAreRefusedInWordsAndGivenBack(String path, boolean inChunks) {
    HttpResponse<String> answer = send(path, FORM, inChunks, form(Map.of("body", LONG)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(TOO_MUCH).contains("10,000").contains(LONG + "</textarea>");
  }

  @Test
  void aScriptKeepsTheTextItselfAndIsToldWhy() {
    HttpRequest.Builder request =
        request("/act/wall", FORM, false, form(Map.of("body", LONG))).header("HX-Request", "true");

    HttpResponse<String> answer = ann.send(request);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("10,000").hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsBeyondAllMeasureIsNotGivenBack(boolean inChunks) {
    HttpResponse<String> answer =
        send("/act/wall", FORM, inChunks, form(Map.of("body", LONG.repeat(3))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(TOO_MUCH).doesNotContain("long long");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aVisitorIsToldSoToo(boolean inChunks) {
    ann = anonymous();

    HttpResponse<String> answer =
        send("/security/sign-in", FORM, inChunks, form(Map.of("signIn:email", LONG)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains(TOO_MUCH).doesNotContain("long long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/x-www-form-urlencoded; charset=nonsense",
        "application/x-www-form-urlencoded-not",
        "nonsense"
      })
  void whatIsNoFormIsNotTaken(String type) {
    for (String path : new String[] {"/act/wall", "/act/sign-out", "/person/edit", "/"}) {
      assertThat(send(path, type, false, form(Map.of("body", "x"))).statusCode())
          .as(path)
          .isEqualTo(415);
    }
    assertThat(ann.get("/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "body=%", "body=%zz&%=%", "=&=&&=x", "body=%C3&body=%ED%A0%80", "&"})
  void nonsenseIsNoErrorOfOurs(String nonsense) {
    assertThat(send("/act/wall", FORM, false, nonsense).statusCode()).isBetween(200, 499);
    assertThat(send("/person/edit", FORM, false, nonsense).statusCode()).isBetween(200, 499);
  }

  @Test
  void aTokenOfYesterdayKeepsTheText() {
    HttpResponse<String> answer =
        ann.post("/act/wall", Map.of("body", "Written <b>at length", "token", "x".repeat(43)));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Written &lt;b&gt;at length</textarea>");
  }

  private HttpResponse<String> send(String path, String type, boolean inChunks, String body) {
    return ann.send(request(path, type, inChunks, body));
  }

  private HttpRequest.Builder request(String path, String type, boolean inChunks, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return ann.request(path)
        .header("Origin", origin())
        .header("X-Parvis-Token", token)
        .header("Content-Type", type)
        .POST(
            inChunks
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                : BodyPublishers.ofByteArray(bytes));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
