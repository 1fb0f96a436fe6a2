package org.parvis.proposal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Calls for ideas without a script, and what no browser would send. */
class CampaignHttpIT extends OverHttp {

  private final String word = "bell" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final Neighbour ann = Neighbour.named("Ann Archer");
  private Client ada;
  private Client hers;
  private Client his;

  @BeforeEach
  void theySignIn() {
    ada = signedIn(Neighbour.administrator());
    hers = signedIn(ann);
    his = signedIn(Neighbour.named("Bob Bertrand-Baker"));
  }

  @Test
  void withoutAScriptOneCallsAnswersAndNames() {
    String call = call(Map.of("way", "JURY", "juror3", ann.slug()));
    String id = call.replaceAll(".*/", "");

    assertThat(call).contains("/proposal/campaign/");
    String shown = his.get("/proposal/campaign/" + id).body();
    assertThat(shown).contains("A &lt;b&gt;" + word, "Too &lt;i&gt;loud", "Ann Archer", "no idea");
    assertThat(shown).doesNotContain("<b>" + word, "Your favourites");
    assertThat(his.get("/proposal/campaigns").body()).contains(word, "Open for ideas");
    assertThat(his.get("/wall/" + id).body()).contains("Submit an idea", "Open for ideas");
    assertThat(his.get("/proposal/new?campaign=" + id).body())
        .contains("name=\"campaign\" value=\"" + id, "Your idea answers the call");

    String idea = answer(his, id);
    assertThat(his.get("/proposal/" + idea).body())
        .contains("Answers the call", "/proposal/campaign/" + id);
    assertThat(his.get("/proposal/campaign/" + id).body()).contains("A gong", "1 idea");
    assertThat(act(hers, "/act/campaign/" + id + "/name/" + idea, Map.of()))
        .returns(303, HttpResponse::statusCode);
    assertThat(hers.get("/proposal/campaign/" + id).body())
        .contains("Your favourites", "1 of 3", "aria-pressed=\"true\"");
    assertThat(his.get("/proposal/campaign/" + id).body()).doesNotContain("1 of 3");
    act(hers, "/act/campaign/" + id + "/unname/" + idea, Map.of());
    assertThat(hers.get("/proposal/campaign/" + id).body()).contains("0 of 3");
  }

  @Test
  void whatIsRefusedStandsAgainAsItWasTyped() {
    HttpResponse<String> answer =
        act(
            ada,
            "/act/campaign",
            form(Map.of("closes", "2020-01-01", "way", "JURY", "juror1", "Nobody <i>Atall")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "a day to come",
            "A &lt;b&gt;" + word,
            "Too &lt;i&gt;loud",
            "value=\"2020-01-01\"",
            "Nobody &lt;i&gt;Atall",
            "<option value=\"JURY\" selected=\"selected\"");
    HttpResponse<String> juror =
        act(ada, "/act/campaign", form(Map.of("way", "JURY", "juror1", "Nobody Atall")));
    assertThat(juror.body()).contains("Nobody Atall” is the name of no colleague");
  }

  @Test
  void aLateIdeaIsKept() {
    String id =
        call(Map.of("opens", day(3), "closes", day(4), "judged", day(5))).replaceAll(".*/", "");
    HttpResponse<String> answer =
        act(
            his,
            "/act/proposal",
            Map.of("title", "A gong", "body", "Very loud", "format", "lines", "campaign", id));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("takes no ideas yet", "Very loud", "A gong");
    assertThat(his.get("/proposal/new?campaign=" + id).body()).doesNotContain("name=\"campaign\"");
  }

  @Test
  void aDraftAnswersTheCallStill() {
    String id = call(Map.of()).replaceAll(".*/", "");
    act(his, "/act/proposal/draft", Map.of("title", "Half " + word, "campaign", id));

    String draft = his.get("/proposal?order=mine").body().replaceAll("(?s).*draft=(\\d+).*", "$1");
    assertThat(his.get("/proposal/new?draft=" + draft).body())
        .contains("name=\"campaign\" value=\"" + id);
    assertThat(act(his, "/act/proposal/draft", Map.of("title", "x", "campaign", "1")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void nothingIsDoneWithoutTheTokenNorByWhoMayNot() {
    String id = call(Map.of()).replaceAll(".*/", "");
    String idea = answer(his, id);
    for (String path :
        List.of(
            "/act/campaign",
            "/act/campaign/" + id + "/name/" + idea,
            "/act/campaign/" + id + "/unname/" + idea)) {
      assertThat(ada.post(path, form(Map.of())).statusCode()).as(path).isEqualTo(403);
      assertThat(act(hers, path, form(Map.of())).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(hers.get("/proposal/campaign-new").statusCode()).isEqualTo(404);
    for (String path :
        List.of(
            "/proposal/campaign/1",
            "/proposal/campaign/nonsense",
            "/proposal/campaign/" + idea,
            "/proposal/named/" + id + "?idea=" + idea,
            "/proposal/new?campaign=1",
            "/proposal/campaign-new?place=1234567")) {
      assertThat(ada.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void nonsenseInAnAddressIsNoError() {
    String id = call(Map.of()).replaceAll(".*/", "");
    for (String path :
        List.of(
            "/proposal/campaigns?after=z-!&place=%00",
            "/proposal/campaigns?after=j&place=99999999999999999999",
            "/proposal/campaigns?place=1",
            "/proposal/campaign/" + id + "?order=%00&after=-9-",
            "/proposal/campaign-new?place=nonsense")) {
      assertThat(ada.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  private String call(Map<String, String> others) {
    return act(ada, "/act/campaign", form(others)).headers().firstValue("Location").orElseThrow();
  }

  private String answer(Client who, String id) {
    return act(
            who,
            "/act/proposal",
            Map.of("title", "A gong", "body", "Very loud", "format", "lines", "campaign", id))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll(".*/", "");
  }

  private Map<String, String> form(Map<String, String> others) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title", "A <b>" + word + "</b>?");
    fields.put("body", "Too <i>loud");
    fields.put("format", "lines");
    fields.put("closes", day(3));
    fields.put("judged", day(5));
    fields.put("way", "VOTE");
    fields.putAll(others);
    return fields;
  }

  private static String day(int days) {
    return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
  }

  private static HttpResponse<String> act(Client who, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", who.token("/"));
    return who.post(path, form);
  }
}
