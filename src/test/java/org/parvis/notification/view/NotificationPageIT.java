package org.parvis.notification.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** The bell, as it rings, opens and leads to the very comment. */
class NotificationPageIT extends InBrowser {

  private static final Pattern TOKEN = Pattern.compile("name=\"token\" content=\"([^\"]+)\"");
  private static final Pattern POST = Pattern.compile(".*#post-(\\d+)");
  private static final Pattern COMMENT = Pattern.compile(".*#comment-(\\d+)");

  /** A machine that builds as well may need so long to tell. */
  private static final int PATIENCE = 20_000;

  private final Neighbour ann = Neighbour.named("Ann Archer");
  private final Neighbour bob = Neighbour.named("Bob Baker");

  @Test
  void theBellRingsOnAnOpenPageAndLeadsToTheComment() {
    Speaker annSpeaks = new Speaker(ann);
    String post = annSpeaks.posts("What do you think?");
    Page page = annSpeaks.page;
    page.navigate(address("/person"));
    Locator badge = page.locator("#bell .badge");
    assertThat(badge).isHidden();

    String comment = new Speaker(bob).comments(post, "I like it");
    assertThat(badge).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    assertThat(badge).containsText("1");

    page.locator("#bell").click();
    Locator told = page.locator("#notifications .told li");
    assertThat(told).hasCount(1);
    assertThat(told).containsText("Bob Baker commented on your post");
    assertThat(told).containsText("I like it");
    assertThat(page.locator("#notifications")).isFocused();
    axe(page);
    page.keyboard().press("Escape");
    assertThat(told).isHidden();
    assertThat(page.locator("#bell")).isFocused();

    page.keyboard().press("Enter");
    told.locator("a").click();
    page.waitForURL(Pattern.compile(".*#comment-" + comment));
    assertThat(page.locator("#comment-" + comment + ":target")).isInViewport();
    assertThat(badge).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
  }

  @Test
  void aCommentOnAnOlderPageIsFoundAndOneReadsOn() {
    Speaker annSpeaks = new Speaker(ann);
    String post = annSpeaks.posts("A long discussion");
    String[] comments = new String[30];
    for (int i = 0; i < comments.length; i++) {
      comments[i] = annSpeaks.comments(post, "Thought " + i);
    }
    Page page = annSpeaks.page;
    page.navigate(address("/wall/" + post + "#comment-" + comments[1]));

    assertThat(page.locator("#comment-" + comments[1] + ":target")).isInViewport();
    Locator all = page.locator("li.comment");
    assertThat(all).hasCount(16);
    page.locator(".later > a").click();
    assertThat(all).hasCount(30);
    assertThat(page.locator("#comment-" + comments[16])).isFocused();
    assertThat(page.locator(".later")).hasCount(0);
  }

  @Test
  void whatWasLostOnTheWayIsCountedOnceThePageIsLookedAtAgain() {
    Speaker annSpeaks = new Speaker(ann);
    String post = annSpeaks.posts("Who is there?");
    Page page = annSpeaks.page;
    AtomicBoolean lost = new AtomicBoolean();
    page.routeWebSocket(
        Pattern.compile(".*/live\\?.*"),
        line ->
            line.connectToServer()
                .onMessage(
                    said -> {
                      if (said.text().contains("notification")) {
                        lost.set(true);
                      } else {
                        line.send(said.text());
                      }
                    }));
    page.navigate(address("/person"));
    page.locator("html[data-line=open]").waitFor();
    new Speaker(bob).comments(post, "I am");
    page.waitForCondition(lost::get);
    Locator badge = page.locator("#bell .badge");
    assertThat(badge).isHidden();

    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

    assertThat(badge).containsText("1");
  }

  @Test
  void withoutScriptTheBellIsALinkAndEachIsReadByItsButton() {
    Speaker annSpeaks = new Speaker(ann);
    String post = annSpeaks.posts("Anyone?");
    Speaker bobSpeaks = new Speaker(bob);
    bobSpeaks.comments(post, "Me");
    bobSpeaks.reacts(post);
    Page rung = annSpeaks.page;
    rung.navigate(address("/person"));
    assertThat(rung.locator("#bell .badge")).containsText("2", patiently());

    Page page =
        visitor(
            new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 780));
    requests(page, ann);
    page.navigate(address("/"));
    page.locator(".bottombar a[href$='/notification']").click();

    Locator unread = page.locator(".told .unread");
    assertThat(unread).hasCount(2);
    unread.last().locator("button").click();
    assertThat(unread).hasCount(1);
    page.locator(".all-read button").click();
    assertThat(unread).hasCount(0);
    assertThat(page.locator(".told li")).hasCount(2);
    assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  @Test
  void annChoosesWhatSheIsTold() {
    Page page = signIn(phone(), ann);
    page.navigate(address("/notification"));
    assertThat(page.locator(".empty")).containsText("Nothing new for you");
    axe(page);
    page.navigate(address("/notification/settings"));
    axe(page);
    page.locator("[name='mail-REACTION']").selectOption("NEVER");
    page.locator("[name='bell-REACTION']").uncheck();
    page.locator("#settings button.primary").click();

    assertThat(page.locator(".notice.good")).containsText("Saved.");
    assertThat(page.locator("[name='mail-REACTION']")).hasValue("NEVER");
    assertThat(page.locator("[name='bell-REACTION']")).not().isChecked();
    assertThat(page.locator("[name='mail-MENTION']")).hasValue("ONCE");

    String post = new Speaker(ann).posts("React!");
    Speaker bobSpeaks = new Speaker(bob);
    bobSpeaks.reacts(post);
    bobSpeaks.comments(post, "I did");
    page.navigate(address("/person"));
    assertThat(page.locator(".bottombar .badge")).containsText("1", patiently());
  }

  @Test
  void theLinkOfAMailAsksFirstWithoutSigningIn() {
    Page page = visitor();
    page.navigate(address("/notification/unsubscribe/" + "x".repeat(43)));
    axe(page);
    page.locator("main button").click();

    assertThat(page.locator("main")).containsText("Done");
    axe(page);
    assertThat(page.context().cookies().stream().map(cookie -> cookie.name))
        .doesNotContain("parvis");
  }

  private static LocatorAssertions.ContainsTextOptions patiently() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
  }

  /** Someone who speaks by bare requests. */
  private final class Speaker {

    private final Page page = visitor();
    private final APIRequestContext requests;
    private final String token;

    Speaker(Neighbour person) {
      requests = requests(page, person);
      var found = TOKEN.matcher(requests.get(address("/")).text());
      assertThat(found.find()).isTrue();
      token = found.group(1);
    }

    String posts(String text) {
      String card = send("/act/wall", FormData.create().set("body", text));
      var found = POST.matcher(card);
      assertThat(found.matches()).as(card).isTrue();
      return found.group(1);
    }

    String comments(String post, String text) {
      String where = send("/act/comment/on/" + post, FormData.create().set("text", text));
      var found = COMMENT.matcher(where);
      assertThat(found.matches()).as(where).isTrue();
      return found.group(1);
    }

    void reacts(String post) {
      send("/act/reaction/" + post + "/LIKE", FormData.create());
    }

    /** Where it leads to. */
    private String send(String path, FormData form) {
      return requests
          .post(
              address(path),
              RequestOptions.create()
                  .setMaxRedirects(0)
                  .setHeader("X-Parvis-Token", token)
                  .setForm(form.set("sent", "1")))
          .headers()
          .getOrDefault("location", "nowhere");
    }
  }
}
