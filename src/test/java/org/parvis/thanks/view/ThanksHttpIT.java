package org.parvis.thanks.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Thanks without a script, and what no browser would send. */
class ThanksHttpIT extends OverHttp {

  private final String something = "Something " + UUID.randomUUID();
  private Client ann;
  private Neighbour bob;

  @BeforeEach
  void annSignsIn() {
    ann = signedIn(Neighbour.named("Ann Archer"));
    bob = Neighbour.named("Bob Bertrand-Baker");
  }

  @Test
  void withoutAScriptOneFindsChoosesAndThanks() {
    assertThat(ann.get("/thanks/new?name=bertrand").body()).contains("to=bob-bertrand-baker");
    assertThat(ann.get("/thanks/new?to=" + bob.slug()).body()).contains("You have 5 of 5 thanks");

    HttpResponse<String> sent = thank(Map.of());

    assertThat(sent.statusCode()).isEqualTo(303);
    String card = ann.get("/").body();
    assertThat(card).contains(something, "/person/" + bob.slug(), "&lt;Knots&gt;");
    assertThat(card).doesNotContain("<Knots>");
    assertThat(ann.get("/thanks/new").body()).contains("You have 4 of 5 thanks", "in 6 days");
    assertThat(ann.get("/thanks/of/" + bob.slug()).body()).contains(something);
    assertThat(ann.get("/thanks/glimpse/" + bob.slug()).body()).contains(something);
  }

  @Test
  void aThanksThatIsRefusedIsKept() {
    HttpResponse<String> answer = thank(Map.of("to", "nobody-of-that-name"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(something, "no longer with us", "value=\"&lt;Knots&gt;\"");
  }

  @Test
  void extraFieldsChangeNothing() {
    String location =
        thank(Map.of("author", Long.toString(bob.id()), "id", "7", "audience", "2", "kind", "POST"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(location).doesNotEndWith("-7");
    Client zoe = signedIn(Neighbour.named("Zoe Zimmer"));
    assertThat(zoe.get("/").body()).contains(something);
    assertThat(zoe.get("/thanks/of/" + bob.slug()).body()).contains(something);
  }

  @Test
  void nothingIsThankedOrEndorsedWithoutTheToken() {
    assertThat(ann.post("/act/thanks", form(Map.of())).statusCode()).isEqualTo(403);
    assertThat(ann.post("/act/endorsement/" + bob.slug() + "/1", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(ann.get("/").body()).doesNotContain(something);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(
            List.of(
                "/thanks/nonsense",
                "/thanks/of/nobody-of-that-name",
                "/thanks/glimpse/nobody-of-that-name",
                "/person/card/nobody-of-that-name",
                "/person/endorsed/" + bob.slug() + "?skill=1",
                "/person/endorsed/" + bob.slug() + "?skill=nonsense",
                "/person/endorsement/" + bob.slug()))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).as(path).isEqualTo(404));
    assertThat(
            List.of(
                "/act/endorsement/" + bob.slug() + "/1",
                "/act/endorsement/" + bob.slug() + "/1/word",
                "/act/endorsement/nobody-of-that-name/1",
                "/act/endorsement/" + bob.slug() + "/nonsense"))
        .allSatisfy(path -> assertThat(act(path, Map.of()).statusCode()).as(path).isEqualTo(404));
  }

  @Test
  void nonsenseInAnAddressIsNoError() {
    assertThat(
            List.of(
                "/thanks/new?to=%00,,,A%3C,&name=%25_%00",
                "/thanks/found?name=%25&to=x",
                "/thanks/found",
                "/thanks/skills?typed=%21%25&to=" + bob.slug(),
                "/thanks/of/" + bob.slug() + "?before=nonsense",
                "/person/card/" + bob.slug()))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).as(path).isEqualTo(200));
  }

  private HttpResponse<String> thank(Map<String, String> others) {
    return act("/act/thanks", form(others));
  }

  private Map<String, String> form(Map<String, String> others) {
    Map<String, String> fields = new HashMap<>();
    fields.put("to", bob.slug());
    fields.put("skill", "<Knots>");
    fields.put("body", something);
    fields.put("format", "lines");
    fields.putAll(others);
    return fields;
  }

  private HttpResponse<String> act(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", ann.token("/"));
    return ann.post(path, form);
  }
}
