package org.parvis.proposal.view;

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

/** Proposals without a script, and what no browser would send. */
class ProposalHttpIT extends OverHttp {

  private final String word = "bike" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final String title = "A <b>" + word + "</b> shed";
  private Client ann;
  private Client bob;

  @BeforeEach
  void annAndBobSignIn() {
    ann = signedIn(Neighbour.named("Ann Archer"));
    bob = signedIn(Neighbour.named("Bob Bertrand-Baker"));
  }

  @Test
  void withoutAScriptOneSubmitsJudgesHelpsAndAnswers() {
    String page = submit(Map.of());
    String id = page.replaceAll(".*/", "");

    assertThat(page).contains("/proposal/");
    String shown = bob.get("/proposal/" + id).body();
    assertThat(shown).contains("&lt;b&gt;" + word, "Too &lt;i&gt;loud", "Less &lt;u&gt;noise");
    assertThat(shown).doesNotContain("<b>" + word, "<u>noise");
    assertThat(bob.get("/wall/" + id).body()).contains("I support it", "Open for opinion");
    assertThat(act(bob, "/act/proposal/" + id + "/opinion/FOR", Map.of("reason", "<s>Fast")))
        .returns(303, HttpResponse::statusCode);
    act(bob, "/act/proposal/" + id + "/help", Map.of("word", "I can weld"));
    assertThat(ann.get("/proposal/" + id).body())
        .contains("1 supporter", "&lt;s&gt;Fast", "I can weld", "1 person is in");
    act(bob, "/act/proposal/" + id + "/opinion/BACK", Map.of());
    assertThat(ann.get("/proposal/" + id).body()).contains("no supporter");

    Client ada = signedIn(Neighbour.administrator());
    assertThat(
            act(ada, "/act/proposal/" + id + "/decide", Map.of("decision", "yes", "answer", " ")))
        .returns(422, HttpResponse::statusCode);
    act(
        ada,
        "/act/proposal/" + id + "/decide",
        Map.of("decision", "yes", "answer", "It is <cheap>"));
    assertThat(bob.get("/proposal/" + id).body()).contains("It is &lt;cheap&gt;", "Accepted");
    act(ada, "/act/proposal/" + id + "/finish", Map.of("outcome", "There it stands"));
    assertThat(bob.get("/proposal/done").body()).contains(word, "There it stands");
  }

  @Test
  void whatIsRefusedIsKept() {
    HttpResponse<String> answer =
        act(ann, "/act/proposal", form(Map.of("changes", "x".repeat(4001))));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Too &lt;i&gt;loud", "name=\"beneficiaries\" value=\"All\"");
    String id = submit(Map.of()).replaceAll(".*/", "");
    HttpResponse<String> own =
        act(ann, "/act/proposal/" + id + "/opinion/FOR", Map.of("reason", "I love it"));
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("your own idea", "I love it");
  }

  @Test
  void aDraftIsKeptFoundGoneOnWithAndPublished() {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> kept =
        act(ann, "/act/proposal/draft", form(Map.of("key", key, "title", word, "body", "")));

    assertThat(kept.headers().firstValue("Location").orElseThrow())
        .endsWith("/proposal?order=mine");
    String mine = ann.get("/proposal?order=mine").body();
    assertThat(mine).contains(word);
    assertThat(bob.get("/proposal?order=mine").body()).doesNotContain(word);
    assertThat(bob.get("/proposal").body()).doesNotContain(word);
    String draft = mine.replaceAll("(?s).*draft=(\\d+).*", "$1");
    assertThat(ann.get("/proposal/new?draft=" + draft).body()).contains(word, key, "All");
    assertThat(bob.get("/proposal/new?draft=" + draft).statusCode()).isEqualTo(404);
    act(bob, "/act/proposal/draft/" + draft + "/delete", Map.of());
    assertThat(submit(Map.of("key", key))).contains("/proposal/");
    assertThat(ann.get("/proposal/new?draft=" + draft).statusCode()).isEqualTo(404);
  }

  @Test
  void extraFieldsChangeNothing() {
    String id =
        submit(Map.of("id", "7", "state", "DONE", "supporters", "9", "author", "1"))
            .replaceAll(".*/", "");

    assertThat(id).isNotEqualTo("7");
    assertThat(bob.get("/proposal/" + id).body()).contains("Open for opinion", "no supporter");
  }

  @Test
  void nothingIsDoneWithoutTheToken() {
    String id = submit(Map.of()).replaceAll(".*/", "");
    for (String path :
        List.of(
            "/act/proposal",
            "/act/proposal/draft",
            "/act/proposal/" + id + "/opinion/FOR",
            "/act/proposal/" + id + "/help")) {
      assertThat(bob.post(path, form(Map.of())).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(ann.get("/proposal/" + id).body()).contains("no supporter");
  }

  @Test
  void whoMayNotIsToldWhatWhoeverAsksForNothingIsTold() {
    String id = submit(Map.of()).replaceAll(".*/", "");
    for (String act : List.of("study", "reopen", "decide", "finish", "merge", "change")) {
      Map<String, String> form =
          Map.of(
              "decision",
              "yes",
              "answer",
              "Yes",
              "outcome",
              "Yes",
              "into",
              id,
              "day",
              "2099-01-01");
      assertThat(act(bob, "/act/proposal/" + id + "/" + act, form).statusCode())
          .as(act)
          .isEqualTo(404);
    }
    assertThat(act(bob, "/act/proposal/1/opinion/FOR", Map.of()).statusCode()).isEqualTo(404);
    assertThat(act(bob, "/act/proposal/" + id + "/opinion/MAYBE", Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(bob.get("/proposal/1").statusCode()).isEqualTo(404);
    assertThat(bob.get("/proposal/nonsense").statusCode()).isEqualTo(404);
    assertThat(bob.get("/proposal/judged/1").statusCode()).isEqualTo(404);
  }

  @Test
  void nonsenseInAnAddressIsNoError() {
    for (String path :
        List.of(
            "/proposal?order=%00&state=x&place=y&tag=%25%23&after=z-!",
            "/proposal?after=-9223372036854775808-1",
            "/proposal/done?after=nonsense",
            "/proposal/alike",
            "/proposal/alike?title=%00%25_'%22",
            "/proposal/new?place=nonsense")) {
      assertThat(ann.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void whatIsLikeATitleIsFoundWhileItIsTyped() {
    String id = submit(Map.of()).replaceAll(".*/", "");

    assertThat(bob.get("/proposal/alike?title=my+" + word).body()).contains("/proposal/" + id);
    assertThat(bob.get("/proposal/alike?title=nothing+of+the+sort").body()).doesNotContain("<li>");
  }

  private String submit(Map<String, String> others) {
    return act(ann, "/act/proposal", form(others)).headers().firstValue("Location").orElseThrow();
  }

  private Map<String, String> form(Map<String, String> others) {
    Map<String, String> fields = new HashMap<>();
    fields.put("title", title);
    fields.put("body", "Too <i>loud");
    fields.put("format", "lines");
    fields.put("changes", "Less <u>noise");
    fields.put("beneficiaries", "All");
    fields.putAll(others);
    return fields;
  }

  private static HttpResponse<String> act(Client who, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", who.token("/"));
    return who.post(path, form);
  }
}
