package org.parvis.poll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** Voting without a script, and what no browser would send. */
class PollHttpIT extends OverHttp {

  private final String something = "Something " + UUID.randomUUID();
  private Neighbour author;
  private Client ann;
  private Client bob;

  @BeforeEach
  void theyMeet() {
    author = Neighbour.named("Ann Archer");
    ann = signedIn(author);
    bob = signedIn(Neighbour.named("Bob Baker"));
  }

  @Test
  void withoutAScriptOneVotesAndIsBackAtThePost() {
    Asked poll = Asked.by(author, "title", something + " <b>&");

    HttpResponse<String> sent = bob.send(vote(bob, poll, 0).header("Referer", page("/poll")));

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location").orElseThrow())
        .endsWith("/parvis/poll#post-" + poll.id());
    String card = bob.get("/poll/card/" + poll.id()).body();
    assertThat(card).contains("aria-pressed=\"true\"", "100%", "1 voter", "/withdraw");
    assertThat(bob.get("/wall/" + poll.id()).body()).contains(something + " &lt;b&gt;&amp;");
    assertThat(act(bob, poll, "withdraw", Map.of()).statusCode()).isEqualTo(303);
    assertThat(bob.get("/poll/card/" + poll.id()).body())
        .doesNotContain("aria-pressed=\"true\"")
        .contains("nobody has voted yet");
  }

  @Test
  void ofASecretBallotTheAnswerIsAlwaysTheSame() {
    Asked poll = Asked.by(author, "title", something, "secrecy", "SECRET", "voters", "3");
    Set<String> answers = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      Client voter = signedIn(Neighbour.named("Vic Voter"));
      HttpResponse<String> sent = voter.send(vote(voter, poll, i).header("HX-Request", "true"));
      assertThat(sent.statusCode()).isEqualTo(303);
      String card = voter.get("/poll/card/" + poll.id()).body();
      answers.add(
          sent.headers().firstValue("Location")
              + sent.body()
              + card.replaceAll("value=\"[^\"]*\"", "").replaceAll("\\d+ voters", ""));
    }

    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next()).contains("your ballot is in the box");
    HttpResponse<String> again = bob.send(vote(bob, poll, 0));
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(bob.send(vote(bob, poll, 1)).statusCode()).isEqualTo(422);
    assertThat(act(bob, poll, "withdraw", Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void aRefusedBallotComesBackFilledIn() {
    for (String secrecy : List.of("OPEN", "SECRET")) {
      Asked poll = Asked.by(author, "kinds", "SINGLE,MULTIPLE,RANKED,TEXT", "secrecy", secrecy);
      Map<String, String> ballot = new HashMap<>();
      ballot.put("q" + poll.question(0), Long.toString(poll.option(0, 1)));
      ballot.put("t" + poll.question(3), "Because <i> say so");

      HttpResponse<String> refused = act(bob, poll, "vote", ballot);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("Because &lt;i&gt; say so")
          .containsPattern(
              "value=\""
                  + poll.option(0, 1)
                  + "\"[^>]* checked|checked[^>]* value=\""
                  + poll.option(0, 1)
                  + "\"");
      assertThat(bob.get("/poll/card/" + poll.id()).body()).contains("nobody has voted yet");
    }
  }

  @Test
  void whatIsNotToldIsNowhere() {
    Asked hidden = Asked.by(author, "results", "CLOSED", "voters", "7");
    Asked secret = Asked.by(author, "secrecy", "SECRET", "voters", "7");
    Asked few = Asked.by(author, "secrecy", "SECRET", "voters", "4", "close", "");
    for (Asked poll : List.of(hidden, secret, few)) {
      for (String path :
          List.of(
              "/result/" + poll.id() + ".svg",
              "/result/" + poll.id() + ".csv",
              "/result/" + poll.id() + "-choices.csv",
              "/poll/who/" + poll.option(0, 0),
              "/poll/said/" + poll.question(0))) {
        assertThat(ann.get(path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(ann.get("/poll/" + poll.id()).body())
          .doesNotContain("%</b>", "/poll/who/", "/result/");
    }
    assertThat(ann.get("/poll/" + few.id()).body())
        .contains("Fewer than 5 people voted")
        .doesNotContain("4 voters");
  }

  @Test
  void whatIsToldCanBeFetched() {
    Asked poll =
        Asked.by(author, "title", something, "answers", "=Red\n<Green>\nBlue", "voters", "4");

    HttpResponse<String> picture = bob.get("/result/" + poll.id() + ".svg");
    assertThat(picture.headers().firstValue("Content-Type").orElse("")).contains("image/svg+xml");
    assertThat(picture.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment");
    assertThat(picture.body()).contains("<title", something, "&lt;Green&gt;: 25%", "50%");
    HttpResponse<String> table = bob.get("/result/" + poll.id() + ".csv");
    assertThat(table.body()).startsWith("\uFEFFQuestion,").contains("'=Red,2,50");
    assertThat(bob.get("/poll/who/" + poll.option(0, 1)).body()).contains("Voter B");
    assertThat(bob.get("/poll/" + poll.id()).body()).contains("/result/" + poll.id() + ".csv");
  }

  @Test
  void whoAnsweredWhatCanBeFetchedOfOpenPollsOnly() {
    Asked open = Asked.by(author, "kinds", "RANKED,TEXT", "question", "=Which", "voters", "2");
    Asked secret = Asked.by(author, "secrecy", "SECRET", "voters", "6", "close", "");

    HttpResponse<String> table = bob.get("/result/" + open.id() + "-choices.csv");
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("parvis-" + open.id() + "-choices.csv");
    assertThat(table.body())
        .startsWith("\uFEFFQuestion,Answer,Rank,Colleague,Department")
        .contains("'=Which 0,Red,1,Voter ", "'=Which 0,Green,2,Voter ", "'=Which 1,Word 0,,Voter ");
    assertThat(bob.get("/poll/" + open.id()).body()).contains(open.id() + "-choices.csv");
    assertThat(ann.get("/result/" + secret.id() + ".csv").statusCode()).isEqualTo(200);
    assertThat(ann.get("/result/" + secret.id() + "-choices.csv").statusCode()).isEqualTo(404);
    assertThat(ann.get("/result/" + open.id() + "-choices.svg").statusCode()).isEqualTo(404);
    assertThat(ann.get("/poll/" + secret.id()).body()).doesNotContain("-choices");
  }

  @Test
  void theResultOnTheWallIsNotChangedByHand() {
    Asked poll = Asked.by(author, "title", something, "voters", "2", "close", "");
    String wall = ann.get("/").body();
    String post =
        wall.replaceAll("(?s).*?id=\"post-(\\d+)\"(?=(?:(?!<article).)*" + something + ").*", "$1");

    assertThat(post).matches("\\d+").isNotEqualTo(Long.toString(poll.id()));
    assertThat(wall).contains("/act/wall/" + post + "/delete");
    assertThat(wall).doesNotContain("/wall/edit/" + post);
    assertThat(ann.get("/wall/edit/" + post).statusCode()).isEqualTo(404);
    Map<String, String> form = new HashMap<>();
    form.put("title", "Everyone agrees");
    form.put("body", "");
    form.put("version", "1");
    form.put("token", ann.token("/community"));
    assertThat(ann.post("/act/wall/" + post + "/edit", form).statusCode()).isEqualTo(404);
    assertThat(bob.get("/wall/" + post).body()).contains(something).doesNotContain("Everyone");
  }

  @Test
  void onlyWhoGovernsItEndsItAndSaysWhatWasDecided() {
    Asked poll = Asked.by(author, "title", something, "voters", "2");

    assertThat(act(bob, poll, "close", Map.of()).statusCode()).isEqualTo(404);
    assertThat(act(ann, poll, "decide", Map.of("text", "Red")).statusCode()).isEqualTo(422);
    assertThat(act(ann, poll, "close", Map.of()).statusCode()).isEqualTo(303);
    assertThat(act(bob, poll, "decide", Map.of("text", "Red")).statusCode()).isEqualTo(404);
    assertThat(act(ann, poll, "decide", Map.of("text", "Red it <is>")).statusCode()).isEqualTo(303);
    assertThat(bob.get("/").body())
        .contains("What was decided", "Red it &lt;is&gt;", "result of a poll");
    assertThat(bob.send(vote(bob, poll, 0)).statusCode()).isEqualTo(422);
    assertThat(closed(bob)).contains(something);
  }

  /** All pages of what is over: other tests end theirs in years to come. */
  private static String closed(Client reader) {
    StringBuilder pages = new StringBuilder();
    Optional<String> next = Optional.of("/poll?show=closed");
    while (next.isPresent()) {
      String page = reader.get(next.get()).body();
      pages.append(page);
      next =
          Pattern.compile("(/poll\\?show=closed&amp;after=[\\d-]+)\"")
              .matcher(page)
              .results()
              .findFirst()
              .map(found -> found.group(1).replace("&amp;", "&"));
    }
    return pages.toString();
  }

  @Test
  void othersAddAnswersWhereTheyMay() {
    Asked poll = Asked.by(author, "additions", "ANYONE");
    Map<String, String> answer =
        Map.of("question", Long.toString(poll.question(0)), "text", something + " <b>");

    assertThat(act(bob, poll, "add", answer).statusCode()).isEqualTo(303);
    assertThat(ann.get("/poll/card/" + poll.id()).body()).contains(something + " &lt;b&gt;");
    HttpResponse<String> twice = act(bob, poll, "add", answer);
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains(something);
    Asked other = Asked.by(author);
    Map<String, String> there =
        Map.of("question", Long.toString(other.question(0)), "text", something);
    assertThat(act(bob, other, "add", there).statusCode()).isEqualTo(422);
  }

  @Test
  void nobodyVotesWithoutTheTokenOrForNonsense() {
    Asked poll = Asked.by(author);
    String choice = Long.toString(poll.option(0, 0));
    String field = "q" + poll.question(0);

    assertThat(bob.post("/act/poll/" + poll.id() + "/vote", Map.of(field, choice)).statusCode())
        .isEqualTo(403);
    assertThat(act(bob, poll, "vote", Map.of(field, "17")).statusCode()).isEqualTo(422);
    assertThat(act(bob, poll, "vote", Map.of(field, choice + "," + poll.option(0, 1))).statusCode())
        .isEqualTo(422);
    assertThat(
            List.of(
                "/poll/999999999",
                "/poll/nonsense",
                "/poll/card/1",
                "/poll/who/1",
                "/poll/said/x",
                "/result/1.svg",
                "/result/1.exe",
                "/result/"))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).as(path).isEqualTo(404));
    assertThat(
            List.of("/poll?show=nonsense", "/poll?after=nonsense", "/poll?show=mine&after=0-1-1"))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).as(path).isEqualTo(200));
  }

  private static String page(String path) {
    return origin() + "/parvis" + path;
  }

  private static HttpRequest.Builder vote(Client voter, Asked poll, int answer) {
    return voter
        .form(
            "/act/poll/" + poll.id() + "/vote",
            Map.of(
                "q" + poll.question(0),
                Long.toString(poll.option(0, answer)),
                "token",
                voter.token("/community")))
        .header("Origin", origin());
  }

  private static HttpResponse<String> act(
      Client who, Asked poll, String what, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", who.token("/community"));
    return who.post("/act/poll/" + poll.id() + "/" + what, form);
  }
}
