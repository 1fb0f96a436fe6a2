package org.parvis.wall.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
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

/** What no browser would send to the wall. */
class WallHttpIT extends OverHttp {

  private static final Pattern CARD = Pattern.compile("<article id=\"post-(\\d+)\"");
  private static final Pattern LOADED = Pattern.compile("hx-get=\"/parvis(/wall/page\\?[^\"]+)\"");
  private static final Pattern WITHOUT_SCRIPT =
      Pattern.compile("rel=\"next\" href=\"([?][^\"]+)\"");

  private Client ann;

  @BeforeEach
  void annSignsIn() {
    ann = signedIn(Neighbour.named("Ann Archer"));
  }

  @Test
  void anUnknownPostAndADeletedOneAnswerTheSame() {
    long id = post(ann, "Something");
    assertThat(act(ann, "/act/wall/" + id + "/delete", Map.of()).statusCode()).isEqualTo(303);

    HttpResponse<String> deleted = ann.get("/wall/" + id);
    HttpResponse<String> unknown = ann.get("/wall/999999999999");

    assertThat(deleted.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(faceOf(deleted)).isEqualTo(faceOf(unknown));
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(
            List.of(
                "/wall/nonsense",
                "/wall/-1",
                "/wall/99999999999999999999",
                "/wall/card/1",
                "/wall/card/x",
                "/wall/edit/1",
                "/comment/1",
                "/comment/edit/x",
                "/comment/likes/1",
                "/comment/likes/x",
                "/reaction?content=999999999",
                "/reaction/bar/999999999"))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).isEqualTo(404));
  }

  @Test
  void nonsenseInAnAddressIsNoError() {
    assertThat(
            List.of(
                "/?before=nonsense",
                "/?before=zzzzzzzzzzzz-zzzzzzzzzzzz",
                "/?before=0-0",
                "/?before=",
                "/?before=a&before=b",
                "/?deleted=nonsense",
                "/wall/page?before=%00",
                "/wall/page?person=nonsense",
                "/wall/newer?than=nonsense",
                "/wall/newer",
                "/comment?content=nonsense&before=nonsense",
                "/comment"))
        .allSatisfy(path -> assertThat(ann.get(path).statusCode()).isEqualTo(200));
  }

  @Test
  void anotherPersonsPostIsNotTheirsToChange() {
    long id = post(ann, "Mine");
    Client bob = signedIn(Neighbour.named("Bob Baker"));
    Map<String, String> text = Map.of("body", "His", "version", "1", "format", "lines");

    HttpResponse<String> foreign = act(bob, "/act/wall/" + id + "/edit", text);
    HttpResponse<String> unknown = act(bob, "/act/wall/999999999/edit", text);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(act(bob, "/act/wall/" + id + "/delete", Map.of()).statusCode()).isEqualTo(404);
    assertThat(bob.get("/wall/edit/" + id).statusCode()).isEqualTo(404);
    assertThat(ann.get("/wall/" + id).body()).contains("Mine");
  }

  @Test
  void nothingIsPublishedWithoutTheToken() {
    String text = "Forged " + UUID.randomUUID();

    assertThat(ann.post("/act/wall", Map.of("body", text)).statusCode()).isEqualTo(403);
    assertThat(ann.post("/act/wall", Map.of("body", text, "token", "x")).statusCode())
        .isEqualTo(403);
    assertThat(ann.get("/").body()).doesNotContain(text);
  }

  @Test
  void extraFieldsChangeNothing() {
    Neighbour bob = Neighbour.named("Bob Baker");
    String text = "Whose " + UUID.randomUUID();
    act(
        ann,
        "/act/wall",
        Map.of(
            "body", text,
            "format", "lines",
            "author", Long.toString(bob.id()),
            "audience", "2",
            "id", "7",
            "publishedAt", "0"));

    assertThat(ann.get("/person/" + bob.slug()).body()).doesNotContain(text);
    assertThat(ann.get("/").body()).contains(text);
  }

  @Test
  void actsOnWhatDoesNotExistAreNotFound() {
    assertThat(
            List.of(
                "/act/reaction/1/NONSENSE",
                "/act/reaction/nonsense/LIKE",
                "/act/reaction/999999999/LIKE",
                "/act/comment/on/999999999",
                "/act/comment/999999999/delete",
                "/act/comment/999999999/like",
                "/act/wall/999999999/restore",
                "/act/wall/nonsense/delete"))
        .allSatisfy(
            path ->
                assertThat(act(ann, path, Map.of("text", "Hello")).statusCode()).isEqualTo(404));
  }

  @Test
  void fiveMegabytesAreRefusedInPlainWords() {
    HttpResponse<String> answer =
        act(ann, "/act/wall", Map.of("body", "x".repeat(5_000_000), "format", "lines"));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("10,000");
  }

  @Test
  void aWeirdVersionIsNoError() {
    long id = post(ann, "First");

    HttpResponse<String> answer =
        act(ann, "/act/wall/" + id + "/edit", Map.of("body", "Second", "version", "nonsense"));

    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(ann.get("/wall/" + id).body()).contains("First");
  }

  @Test
  void aProfileShowsTenPostsAndLeadsOnToAllOthersOnce() {
    Neighbour bob = Neighbour.named("Bob Baker");
    Client writer = signedIn(bob);
    Map<String, String> text =
        Map.of("body", "Bob’s", "format", "lines", "token", writer.token("/"));
    for (int i = 0; i < 31; i++) {
      assertThat(writer.post("/act/wall", text).statusCode()).isEqualTo(303);
    }
    post(ann, "Ann’s");
    String profile = "/person/" + bob.slug();

    String first = ann.get(profile).body();
    assertThat(cards(first)).hasSize(10);
    writer.post("/act/wall", text);
    assertThat(follow(ann, first, LOADED, ""))
        .hasSize(31)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(follow(ann, first, WITHOUT_SCRIPT, profile))
        .isEqualTo(follow(ann, first, LOADED, ""));
  }

  /** The posts of this page and of all that it leads to; it may not lead in circles. */
  private static List<Long> follow(Client reader, String page, Pattern way, String at) {
    List<Long> read = new ArrayList<>(cards(page));
    Matcher next = way.matcher(page);
    while (read.size() < 100 && next.find()) {
      String rest = reader.get(at + next.group(1).replace("&amp;", "&")).body();
      read.addAll(cards(rest));
      next = way.matcher(rest);
    }
    return read;
  }

  private static List<Long> cards(String page) {
    return CARD.matcher(page).results().map(card -> Long.valueOf(card.group(1))).toList();
  }

  private static long post(Client author, String text) {
    HttpResponse<String> answer = act(author, "/act/wall", Map.of("body", text, "format", "lines"));
    String location = answer.headers().firstValue("Location").orElseThrow();
    return Long.parseLong(location.substring(location.lastIndexOf('-') + 1));
  }

  private static HttpResponse<String> act(Client person, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("token", person.token("/"));
    return person.post(path, form);
  }

  /** The answer without what differs at each request. */
  private static String faceOf(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("\\d{3,}", "…")
        .replaceAll("(nonce|content|value)=\"[^\"]*\"", "")
        .replaceAll("<code>[^<]*</code>", "");
  }
}
