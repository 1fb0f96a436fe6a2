package org.parvis.moderation.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.Neighbour;
import org.parvis.browser.OverHttp;

/** From a report to what is hidden and comes back, without a script, by all addresses there are. */
class ModerationHttpIT extends OverHttp {

  private final Neighbour owner = Neighbour.named("Olga Owner");
  private final Neighbour animator = Neighbour.named("Anna Animator");
  private final Neighbour author = Neighbour.named("Alex Author");
  private final Neighbour reporter = Neighbour.named("Renata Reporter");
  private final Neighbour former = Neighbour.named("Fred Former");
  private final Neighbour stranger = Neighbour.named("Sam Stranger");
  private final Neighbour administrator = Neighbour.administrator();
  private final Map<Neighbour, Client> clients = new HashMap<>();

  @Test
  void whatIsHiddenIsGoneFromEveryAddress() {
    for (String openness : List.of("OPEN", "PRIVATE")) {
      String[] club = club(openness);
      String queue = "/community/moderation/" + club[1];
      String words = "Slip" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
      String post = post(club[0], words);
      String thing = "p" + post;

      assertThat(get(reporter, "/moderation/report/" + thing).body())
          .contains(words, "Nobody is shown your name");
      HttpResponse<String> sent =
          act(
              reporter,
              thing + "/report",
              Map.of("reason", "PRIVATE", "word", "It is his address"));
      assertThat(sent.statusCode()).isEqualTo(303);
      assertThat(get(reporter, "/moderation/mine").body()).contains("It is his address", "Waiting");
      assertThat(act(reporter, thing + "/report", Map.of("word", "No reason")).statusCode())
          .isBetween(400, 499);
      assertThat(get(owner, "/community/" + club[1]).body()).contains("Moderation");
      assertThat(get(animator, queue).body())
          .contains(words, "One colleague reports it", "It is his address")
          .doesNotContain(reporter.slug(), reporter.name());

      assertThat(act(animator, thing + "/hide", Map.of()).statusCode()).isBetween(400, 499);
      sent = act(animator, thing + "/hide", Map.of("word", "It was his address"));
      assertThat(sent.headers().firstValue("Location").orElseThrow()).contains(queue);

      Map<String, String> found = new LinkedHashMap<>();
      for (Neighbour person :
          List.of(owner, animator, author, reporter, former, stranger, administrator)) {
        for (String address : addresses(club, post, words)) {
          if (get(person, address).body().contains(words + "y")) {
            found.put(person.name() + " " + address, openness);
          }
        }
        int status = get(person, "/wall/" + post).statusCode();
        assertThat(status).as(person.name()).isEqualTo(person == author ? 200 : 404);
      }
      assertThat(found).isEmpty();
      assertThat(get(author, "/wall/" + post).body())
          .contains(words + "y", "It was his address")
          .doesNotContain(animator.name(), reporter.name());
      assertThat(get(author, "/wall/edit/" + post).body()).contains(words + "y");
      assertThat(get(animator, queue).body()).doesNotContain(words);
      assertThat(get(owner, queue + "?shown=decided").body())
          .contains(words + "y", "Decided by", animator.name());
      assertThat(get(reporter, "/moderation/mine").body())
          .contains("Nobody sees it any more")
          .doesNotContain(words + "y");
      assertThat(get(administrator, "/moderation?shown=decided").body().contains(words))
          .isEqualTo(openness.equals("OPEN"));

      assertThat(act(author, thing + "/show", Map.of()).statusCode()).isEqualTo(404);
      assertThat(act(owner, thing + "/show", Map.of()).statusCode()).isEqualTo(303);
      assertThat(get(reporter, "/wall/" + post).body()).contains(words + "y");
    }
  }

  /** Where anything of it could be read. */
  private static List<String> addresses(String[] club, String post, String words) {
    return List.of(
        "/",
        "/?of=company",
        "/?of=followed",
        "/community",
        "/community/" + club[1],
        "/community/about/" + club[1],
        "/wall/page",
        "/wall/page?of=company",
        "/wall/page?place=" + club[0],
        "/wall/page?tag=" + words + "x",
        "/wall/tag/" + words + "x",
        "/wall/complete?tag=" + words,
        "/wall/cards?ids=" + post,
        "/wall/history/" + post,
        "/wall/share/" + post,
        "/wall/pin/" + post,
        "/wall/lock/" + post,
        "/wall/saved",
        "/comment?content=" + post,
        "/reaction?content=" + post,
        "/reaction/bar/" + post,
        "/attachment/card/" + post,
        "/notification",
        "/moderation/report/p" + post,
        "/live/state?ids=" + post);
  }

  private String post(String place, String words) {
    HttpResponse<String> answer =
        client(author)
            .post(
                "/act/wall",
                Map.of(
                    "body",
                    words + "y #" + words + "x",
                    "format",
                    "markdown",
                    "place",
                    place,
                    "key",
                    UUID.randomUUID().toString(),
                    "token",
                    client(author).token("/")));
    String page = answer.headers().firstValue("Location").orElseThrow();
    return page.substring(page.indexOf("#post-") + "#post-".length());
  }

  private HttpResponse<String> act(Neighbour person, String act, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", client(person).token("/"));
    return client(person).post("/act/moderation/" + act, form);
  }

  private HttpResponse<String> get(Neighbour person, String address) {
    return client(person).get(address);
  }

  private Client client(Neighbour person) {
    return clients.computeIfAbsent(person, OverHttp::signedIn);
  }

  private String[] club(String openness) {
    Map<String, String> wishes = new HashMap<>();
    wishes.put("openness", openness);
    wishes.put("owner", Long.toString(owner.id()));
    wishes.put("animator", Long.toString(animator.id()));
    wishes.put("member", Long.toString(author.id()));
    wishes.put("former", Long.toString(former.id()));
    wishes.put("invited", Long.toString(stranger.id()));
    wishes.put("asking", "");
    wishes.put("extra", Long.toString(reporter.id()));
    Client hall = anonymous();
    HttpResponse<String> answer = hall.send(hall.form("/ClubHall", wishes));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().split("\n");
  }
}
