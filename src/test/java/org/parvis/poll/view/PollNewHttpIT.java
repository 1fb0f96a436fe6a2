package org.parvis.poll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Polls written without a script, and what no browser would send. */
class PollNewHttpIT extends OverHttp {

  private final String question = "Where <" + UUID.randomUUID() + ">?";
  private final String escaped = question.replace("<", "&lt;").replace(">", "&gt;");
  private Client ann;

  @BeforeEach
  void annSignsIn() {
    ann = signedIn(Neighbour.named("Ann Archer"));
  }

  @Test
  void theFormProposesWhatMostWant() {
    String page = ann.get("/poll/new").body();

    assertThat(page)
        .contains("name=\"question0\"", "value=\"SINGLE\" checked", "value=\"OPEN\" checked")
        .contains(LocalDate.now().plusWeeks(1) + "T18:00")
        .doesNotContain("name=\"question1\"");
    assertThat(ann.get("/poll/new?questions=3").body()).contains("name=\"question2\"");
  }

  @Test
  void withoutAScriptOneAsks() {
    HttpResponse<String> sent = ask(Map.of());

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(ann.get("/").body()).contains(escaped).doesNotContain(question);
  }

  @Test
  void whatIsRefusedComesBackWithEverythingThatWasTyped() {
    HttpResponse<String> answer =
        ask(
            Map.of(
                "answers0", "Only <one>",
                "question1", "And when?",
                "kind1", "DATE",
                "answers1", "tomorrow",
                "title", "The move",
                "secrecy", "SECRET",
                "breakdown", "SITE",
                "ordering", "RANDOM",
                "body", "Some words",
                "closes", "2031-01-01T10:00"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("from 2 to 12 answers", escaped, "Only &lt;one&gt;", "And when?", "tomorrow")
        .contains("value=\"DATE\" checked", "value=\"The move\"", "Some words")
        .contains("value=\"SECRET\" checked", "value=\"SITE\" selected", "value=\"RANDOM\" checked")
        .contains("value=\"2031-01-01T10:00\"");
  }

  @Test
  void aScriptIsToldWhyItWasRefused() {
    Map<String, String> form = form(Map.of("closes", "2001-01-01T10:00"));
    form.put("token", ann.token("/"));
    HttpResponse<String> answer =
        ann.send(ann.form("/act/poll", form).header("HX-Request", "true"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose a closing time").doesNotContain("<form");
  }

  @Test
  void oneQuestionMoreLosesNothing() {
    HttpResponse<String> answer = ask(Map.of("more", "yes", "body", "Some words"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains(escaped, "Here", "Some words", "name=\"question1\"")
        .doesNotContain("name=\"question2\"");
    assertThat(ann.get("/").body()).doesNotContain(escaped);
  }

  @Test
  void everyReasonHasItsWords() {
    assertThat(refused(Map.of("question0", "", "answers0", ""))).contains("at least one question");
    assertThat(refused(Map.of("answers0", "Here\nhere"))).contains("stands there twice");
    assertThat(refused(Map.of("kind0", "DATE"))).contains("This is no date");
    assertThat(refused(Map.of("closes", ""))).contains("Choose a closing time");
    assertThat(refused(Map.of("question0", "x".repeat(201)))).contains("at most 200");
    assertThat(refused(Map.of("question1", "When?", "kind1", "TEXT")))
        .contains("what the poll is called");
  }

  @Test
  void extraFieldsChangeNothing() {
    Neighbour bob = Neighbour.named("Bob Baker");
    ask(Map.of("author", Long.toString(bob.id()), "id", "7", "kind", "RESULT", "voters", "99"));

    String wall = signedIn(bob).get("/").body();
    assertThat(wall).contains(escaped);
    assertThat(signedIn(bob).get("/poll/new").body()).doesNotContain(escaped);
  }

  @Test
  void sentTwiceItIsAskedOnce() {
    Map<String, String> key = Map.of("key", UUID.randomUUID().toString());

    String first = ask(key).headers().firstValue("Location").orElseThrow();

    assertThat(ask(key).headers().firstValue("Location")).contains(first);
  }

  @Test
  void nothingIsAskedWithoutTheToken() {
    assertThat(ann.post("/act/poll", form(Map.of())).statusCode()).isEqualTo(403);
    assertThat(ann.get("/").body()).doesNotContain(escaped);
  }

  @Test
  void nonsenseInAnAddressIsNoError() {
    assertThat(
            List.of(
                "/poll/new?questions=x",
                "/poll/new?questions=999999999999999999",
                "/poll/new?place=nonsense"))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).as(path).isEqualTo(200));
    assertThat(ann.get("/poll/new?place=999999999").statusCode()).isEqualTo(404);
    assertThat(ask(Map.of("place", "999999999")).statusCode()).isEqualTo(404);
  }

  private String refused(Map<String, String> others) {
    HttpResponse<String> answer = ask(others);
    assertThat(answer.statusCode()).isEqualTo(422);
    return answer.body();
  }

  private HttpResponse<String> ask(Map<String, String> others) {
    Map<String, String> form = form(others);
    form.put("token", ann.token("/"));
    return ann.post("/act/poll", form);
  }

  private Map<String, String> form(Map<String, String> others) {
    Map<String, String> fields = new HashMap<>();
    fields.put("question0", question);
    fields.put("kind0", "SINGLE");
    fields.put("answers0", "Here\r\nThere");
    fields.put("format", "markdown");
    fields.put("closes", LocalDate.now().plusDays(7) + "T18:00");
    fields.putAll(others);
    return fields;
  }
}
