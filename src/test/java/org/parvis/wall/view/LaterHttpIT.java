package org.parvis.wall.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** What no browser would send to what is published later, and what nobody else gets of it. */
class LaterHttpIT extends OverHttp {

  private final String something = "Something " + UUID.randomUUID();
  private final Neighbour annArcher = Neighbour.named("Ann Archer");
  private Client ann;

  @BeforeEach
  void annSignsIn() {
    ann = signedIn(annArcher);
  }

  @Test
  void toEverybodyElseItIsNotThere() {
    long id = schedule(Map.of());
    Client bob = signedIn(Neighbour.named("Bob Baker"));

    assertThat(ann.get("/wall/scheduled").body()).contains(something);
    assertThat(ann.get("/wall/later/" + id).statusCode()).isEqualTo(200);
    assertThat(List.of("/", "/wall/scheduled", "/person/" + annArcher.slug()))
        .allSatisfy(path -> assertThat(bob.get(path).body()).doesNotContain(something));
    assertThat(List.of("/wall/later/", "/wall/planned/", "/wall/", "/wall/card/"))
        .allSatisfy(path -> assertThat(bob.get(path + id).statusCode()).isEqualTo(404));
    assertThat(bob.get("/wall/scheduled?moved=" + id + "&deleted=" + id).body())
        .doesNotContain("/act/wall/later/" + id);
    Map<String, String> form = Map.of("body", "His", "at", inDays(1), "version", "1");
    assertThat(List.of("edit", "move", "publish", "delete", "restore"))
        .allSatisfy(
            act ->
                assertThat(act(bob, "/act/wall/later/" + id + "/" + act, form).statusCode())
                    .isEqualTo(404));
    assertThat(anonymous().get("/wall/scheduled").statusCode()).isEqualTo(303);
    assertThat(ann.get("/wall/scheduled").body()).contains(something);
  }

  @Test
  void oneKeyIsOnePostWhateverIsPressed() {
    String key = UUID.randomUUID().toString();
    long id = schedule(Map.of("key", key));
    assertThat(schedule(Map.of("key", key))).isEqualTo(id);
    act(ann, "/act/wall", Map.of("body", something, "format", "lines", "key", key));

    assertThat(count(ann.get("/person/" + annArcher.slug()).body())).isEqualTo(1);
    assertThat(ann.get("/wall/scheduled").body()).doesNotContain(something);
    Map<String, String> late = Map.of("body", something + " late", "at", inDays(1), "version", "1");
    HttpResponse<String> refused = act(ann, "/act/wall/later/" + id + "/edit", late);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("published meanwhile", something + " late");
    String first = location(act(ann, "/act/wall/later/" + id + "/publish", Map.of()));
    assertThat(location(act(ann, "/act/wall/later/" + id + "/publish", Map.of()))).isEqualTo(first);
  }

  @Test
  void aTimeThatIsNoneIsRefusedInPlainWordsAndNothingIsLost() {
    Map<String, String> refused =
        Map.of(
            "2020-01-01T08:00", "is past",
            "2999-01-01T08:00", "more than a year",
            "", "Choose a date",
            "nonsense", "Choose a date");
    refused.forEach(
        (at, words) -> {
          HttpResponse<String> answer = send(Map.of("at", at));
          assertThat(answer.statusCode()).isEqualTo(422);
          assertThat(answer.body()).contains(words, something, at);
        });
    String token = ann.token("/");
    HttpResponse<String> french =
        ann.send(
            ann.form(
                    "/act/wall/later",
                    Map.of("body", something, "at", "2020-01-01T08:00", "token", token))
                .header("Origin", origin())
                .setHeader("Accept-Language", "fr"));
    assertThat(french.body()).contains("Ce moment est passé", something);
    assertThat(ann.get("/wall/scheduled").body()).doesNotContain(something);
  }

  @Test
  void moreFieldsChangeNothingAndWithoutTheTokenNothingHappens() {
    Neighbour bob = Neighbour.named("Bob Baker");
    long id =
        schedule(
            Map.of(
                "author", Long.toString(bob.id()),
                "authorId", Long.toString(bob.id()),
                "state", "PUBLISHED",
                "publishAt", "0",
                "dueAt", "0",
                "later", "7",
                "id", "7"));
    Map<String, String> form = Map.of("body", "Forged", "at", inDays(1));

    assertThat(signedIn(bob).get("/wall/scheduled").body()).doesNotContain(something);
    assertThat(ann.get("/wall/scheduled").body()).contains(something);
    assertThat(ann.post("/act/wall/later", form).statusCode()).isEqualTo(403);
    assertThat(ann.post("/act/wall/later/" + id + "/publish", form).statusCode()).isEqualTo(403);
  }

  @Test
  void nonsenseInAnAddressIsNoError() {
    assertThat(
            List.of(
                "/wall/scheduled?after=nonsense",
                "/wall/scheduled?after=0-0&moved=x&deleted=y",
                "/wall/scheduled?moved=1&deleted=1"))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).isEqualTo(200));
    assertThat(List.of("/wall/later/x", "/wall/later/1", "/wall/planned/0"))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).isEqualTo(404));
    assertThat(act(ann, "/act/wall/later/x/move", Map.of()).statusCode()).isEqualTo(404);
  }

  private long schedule(Map<String, String> more) {
    HttpResponse<String> answer = send(more);
    Matcher id = Pattern.compile("moved=(\\d+)").matcher(location(answer));
    assertThat(id.find()).as(answer.body()).isTrue();
    return Long.parseLong(id.group(1));
  }

  private HttpResponse<String> send(Map<String, String> more) {
    Map<String, String> form =
        new HashMap<>(Map.of("body", something, "format", "lines", "at", inDays(2)));
    form.putAll(more);
    return act(ann, "/act/wall/later", form);
  }

  private int count(String page) {
    return page.split(Pattern.quote(something), -1).length - 1;
  }

  private static String inDays(int days) {
    return LocalDateTime.now().plusDays(days).withSecond(0).withNano(0).toString();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static HttpResponse<String> act(Client person, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", person.token("/"));
    return person.post(path, form);
  }
}
