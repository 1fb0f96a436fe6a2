package org.parvis.live.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** What others do shows on an open page, whatever lies between it and the server. */
class LivePageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void whatOthersDoShowsAndMovesNothingThatOneReads() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    String read = post(anns, something + " to read");
    String above = post(anns, something + " above");
    Page bobs = signedIn(Neighbour.named("Bob Baker"));
    bobs.locator("html[data-line=open]").waitFor();
    Locator card = bobs.locator("#post-" + above);
    Locator field = bobs.locator("#post-" + read + " textarea");
    field.fill("Half a thou");
    field.evaluate("it => scrollBy(0, it.getBoundingClientRect().top - 400)");
    double top = field.boundingBox().y;

    String comment = comment(anns, above, "A first comment");
    act(anns, "/act/reaction/" + above + "/BRAVO?on=true", Map.of());

    assertThat(card.locator("li.comment")).containsText("A first comment");
    assertThat(card.locator(".to-comment b")).hasText("1");
    assertThat(card.locator("[data-kind=BRAVO] b")).hasText("1");
    assertThat(field).isFocused();
    bobs.keyboard().type("ght");
    assertThat(field).hasValue("Half a thought");
    assertThat(field.boundingBox().y).isCloseTo(top, within(2.0));

    act(anns, "/act/comment/" + comment + "/edit", Map.of("text", "Changed", "version", "1"));
    assertThat(card.locator("li.comment .said")).hasText("Changed");
    act(anns, "/act/comment/" + comment + "/delete", Map.of());
    assertThat(card.locator("li.comment")).hasCount(0);
    assertThat(card.locator(".to-comment b")).hasText("");
    edit(anns, above, something + " anew");
    assertThat(card.locator(":scope > .said")).hasText(something + " anew");
    assertThat(field.boundingBox().y).isCloseTo(top, within(2.0));
    goesAndComesBack(anns, above, card, field);
    bobs.evaluate("scrollTo({ top: 20, behavior: 'instant' })");
    goesAndComesBack(anns, above, card, field);
    act(anns, "/act/wall/" + read + "/delete", Map.of());
    assertThat(bobs.locator("#post-" + read)).containsText("This post is no longer available.");
    assertThat(field).hasValue("Half a thought");
    bobs.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    axe(bobs);
  }

  @Test
  void whoReadsADiscussionSeesThatAnnIsWritingAndThenWhatSheWrote() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    String post = post(anns, something);
    for (int i = 1; i <= 3; i++) {
      comment(anns, post, "Thought " + i);
    }
    Page bobs = signedIn(Neighbour.named("Bob Baker"));
    bobs.navigate(address("/wall/" + post));
    bobs.locator("html[data-line=open]").waitFor();
    assertThat(bobs.locator("li.comment")).hasCount(3);
    anns.reload();
    anns.locator("html[data-line=open]").waitFor();

    anns.locator("#post-" + post + " textarea").pressSequentially("A fourth");

    assertThat(bobs.locator(".typing")).hasText("Ann Archer is writing…");
    assertThat(anns.locator(".typing")).hasCount(0);
    anns.keyboard().press("Control+Enter");
    assertThat(bobs.locator("li.comment")).hasCount(4);
    assertThat(bobs.locator("li.comment").last()).containsText("A fourth");
    assertThat(bobs.locator(".typing")).hasCount(0);
    assertThat(anns.locator("#post-" + post + " li.comment", hasText("A fourth"))).hasCount(1);
  }

  @Test
  void whereSocketsDoNotGetThroughThePageAsksAndLaterListensAgain() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    String post = post(anns, something);
    AtomicBoolean blocked = new AtomicBoolean(true);
    List<WebSocketRoute> lines = new ArrayList<>();
    Page bobs = visitor();
    bobs.routeWebSocket(
        Pattern.compile(".*/live\\?.*"),
        line -> {
          if (blocked.get()) {
            line.close();
          } else {
            lines.add(line);
            line.connectToServer();
          }
        });
    signIn(bobs, Neighbour.named("Bob Baker"));
    Locator card = bobs.locator("#post-" + post);
    bobs.waitForResponse("**/live/state*", () -> {});
    assertThat(bobs.locator("html[data-line=polling]")).isAttached();

    comment(anns, post, "While he asks");
    lookAgain(bobs);
    assertThat(card.locator("li.comment")).containsText("While he asks");
    String other = post(anns, something + " too");
    lookAgain(bobs);
    assertThat(bobs.locator("a.newer")).isVisible();

    blocked.set(false);
    bobs.evaluate("dispatchEvent(new Event('online'))");
    bobs.locator("html[data-line=open]").waitFor();
    act(anns, "/act/reaction/" + post + "/LIKE?on=true", Map.of());
    assertThat(card.locator("[data-kind=LIKE] b")).hasText("1");

    blocked.set(true);
    lines.get(lines.size() - 1).close();
    comment(anns, post, "While he is away");
    blocked.set(false);
    bobs.locator("html[data-line=open]").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
    assertThat(card.locator("li.comment").last()).containsText("While he is away");
    assertThat(bobs.locator("#post-" + other)).hasCount(0);
  }

  @Test
  void whereAnnSignsOutHerOtherPageClosesItsLine() {
    tolerate("401");
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("html[data-line=open]").waitFor();
    List<WebSocket> lines = new ArrayList<>();
    Page other = page.context().newPage();
    other.onWebSocket(lines::add);
    other.navigate(address("/"));
    other.locator("html[data-line=open]").waitFor();
    WebSocket line = lines.get(0);

    line.waitForFrameReceived(
        new WebSocket.WaitForFrameReceivedOptions()
            .setPredicate(said -> said.text().contains("\"bye\"")),
        () -> act(page, "/act/sign-out", Map.of()));
    if (!line.isClosed()) {
      other.waitForCondition(line::isClosed, new Page.WaitForConditionOptions().setTimeout(5_000));
    }
  }

  /** What one reads below the post stays where it is. */
  private static void goesAndComesBack(Page anns, String post, Locator card, Locator field) {
    double top = field.boundingBox().y;
    act(anns, "/act/wall/" + post + "/delete", Map.of());
    assertThat(card).hasText("This post is no longer available.");
    assertThat(field.boundingBox().y).isCloseTo(top, within(2.0));
    act(anns, "/act/wall/" + post + "/restore", Map.of());
    assertThat(card.locator("footer.reactions")).isVisible();
    assertThat(field.boundingBox().y).isCloseTo(top, within(2.0));
  }

  /** As if one came back to the page from another one. */
  private static void lookAgain(Page page) {
    page.waitForResponse(
        "**/live/state*",
        () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
  }

  private static String post(Page page, String text) {
    act(page, "/act/wall", Map.of("body", text, "format", "lines"));
    page.navigate(address("/"));
    return page.locator("#stream article", hasText(text)).first().getAttribute("data-id");
  }

  private static String comment(Page page, String post, String text) {
    String answer = act(page, "/act/comment/on/" + post, Map.of("text", text));
    return answer.replaceFirst("(?s).*id=\"comment-(\\d+)\".*", "$1");
  }

  private static void edit(Page page, String post, String text) {
    act(page, "/act/wall/" + post + "/edit", Map.of("body", text, "version", "1"));
  }

  /** Sends what a form would, and says what came back. */
  private static String act(Page page, String path, Map<String, String> fields) {
    return (String)
        page.evaluate(
            "async ([path, fields]) => { const answer = await fetch(path, { method: 'POST',"
                + " headers: { 'HX-Request': 'true',"
                + " 'X-Parvis-Token': document.querySelector('meta[name=token]').content },"
                + " body: new URLSearchParams(fields) });"
                + " if (!answer.ok) throw new Error(path + ' ' + answer.status);"
                + " return answer.text(); }",
            List.of(address(path), fields));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
