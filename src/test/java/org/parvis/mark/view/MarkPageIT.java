package org.parvis.mark.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** What a reader keeps of posts, in a browser. */
class MarkPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void whatWasInSightIsReadElsewhereToo() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    String path = post(anns, something);
    Neighbour bob = Neighbour.named("Bob Baker");
    Page bobs = visitor();
    requests(bobs, bob);

    bobs.waitForResponse(
        answer -> answer.url().endsWith("/act/mark/read") && answer.status() == 204,
        () -> bobs.navigate(address("/")));

    assertThat(card(bobs)).hasAttribute("data-unread", "false");
    Page phone = signIn(phone(), bob);
    assertThat(card(phone)).hasAttribute("data-unread", "false");
    phone.navigate(address("/?sort=activity&show=unread"));
    assertThat(card(phone)).hasCount(0);
    axe(phone);
    anns.navigate(address(path));
    assertThat(card(anns).locator(".traces")).containsText("Seen by 1");
    assertThat(anns.locator("body")).not().containsText("Bob Baker");
  }

  @Test
  void whatIsPutAsideWithOneTapIsFoundAgainAndCanBePutBack() {
    post(signedIn(Neighbour.named("Ann Archer")), something);
    Page page = signedIn(Neighbour.named("Bob Baker"));
    Locator save = card(page).locator("header > form [data-mark=save]");
    save.click();
    assertThat(save).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#toasts .good")).containsText("Saved for later.");

    page.locator(".menu a[href$='/wall/saved']").click();
    assertThat(card(page)).isVisible();
    axe(page);
    card(page).locator("header > form [data-mark=save]").click();
    page.waitForResponse(
        "**/act/mark/**", () -> page.locator("#toasts button", hasText("Undo")).click());
    assertThat(card(page).locator("header > form [data-mark=save]"))
        .hasAttribute("aria-pressed", "true");
    page.reload();
    assertThat(card(page)).isVisible();
  }

  @Test
  void aDiscussionIsFollowedOrMutedFromTheMenuOfItsPost() {
    post(signedIn(Neighbour.named("Ann Archer")), something);
    Page page = signedIn(Neighbour.named("Bob Baker"));
    fromMenu(page, "follow");
    assertThat(pressed(page, "follow")).hasCount(1);
    fromMenu(page, "mute");
    assertThat(pressed(page, "follow")).hasCount(0);
    assertThat(card(page).locator(".muted")).isVisible();
    assertThat(page.locator("#toasts .good")).hasCount(2);

    page.reload();

    assertThat(pressed(page, "mute")).hasCount(1);
    assertThat(card(page).locator(".muted")).isVisible();
  }

  @Test
  void aPostIsPassedOnWithItsOriginal() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    post(page, something);
    Page bobs = signedIn(Neighbour.named("Bob Baker"));
    card(bobs).locator("a.share").click();
    assertThat(bobs.locator("form .quote")).containsText(something);
    axe(bobs);
    bobs.locator("form.composer .primary").click();
    assertThat(bobs.locator("article .quote")).containsText(something);
    bobs.navigate(address("/"));
    assertThat(card(bobs).locator("a.share b").last()).hasText("1");
  }

  @Test
  void howOneReadsIsRememberedAndWorksWithoutScript() {
    Page page =
        signIn(
            visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
            Neighbour.named("Ann Archer"));
    page.locator("#composer-body").fill(something);
    page.locator("#composer .primary").click();
    post(signedIn(Neighbour.named("Bob Baker")), "For Ann to read");
    page.locator(".readings button", hasText("Activity")).click();
    page.waitForURL(Pattern.compile(".*/\\?sort=activity&show=all"));
    page.locator(".readings button", hasText("Unread")).click();
    page.waitForURL(Pattern.compile(".*/\\?sort=activity&show=unread"));
    page.navigate(address("/"));
    assertThat(page.locator(".readings [aria-pressed=true]")).hasCount(2);
    assertThat(page.locator(".readings button", hasText("Unread")))
        .hasAttribute("aria-pressed", "true");
    page.locator(".read-all button").click();
    assertThat(page.locator(".empty")).containsText("You have read everything");
    page.locator("form.deleted button").click();
    assertThat(page.locator("#stream article").first()).isVisible();

    page.navigate(address("/?show=all"));
    card(page).locator("header > form [data-mark=save]").click();
    assertThat(card(page).locator("header > form [data-mark=save]"))
        .hasAttribute("aria-pressed", "true");
    assertThat(page).hasURL(Pattern.compile(".*show=all.*"));
  }

  @Test
  void oneKeyIsEnoughUnlessOneTypesOrWantsNone() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    post(anns, "Older " + something);
    post(anns, something);
    Page page = signedIn(Neighbour.named("Bob Baker"));
    page.keyboard().press("j");
    assertThat(page.locator("#stream article").first()).isFocused();
    page.keyboard().press("j");
    assertThat(page.locator("#stream article").nth(1)).isFocused();
    page.keyboard().press("k");
    assertThat(page.locator("#stream article").first()).isFocused();
    page.keyboard().press("l");
    assertThat(page.locator("article:focus [data-kind=LIKE]")).hasAttribute("aria-pressed", "true");
    page.keyboard().press("Control+s");
    page.keyboard().press("s");
    assertThat(page.locator("article:focus header > form [data-mark=save]"))
        .hasAttribute("aria-pressed", "true");
    page.keyboard().press("c");
    page.keyboard().type("just kidding?");
    assertThat(page.locator(":focus")).hasValue("just kidding?");
    page.locator("#stream article").first().focus();
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    axe(page);
    page.locator("#keys-on").uncheck();
    page.keyboard().press("Escape");
    page.locator("#stream article").first().focus();
    page.keyboard().press("j");
    assertThat(page.locator("#stream article").first()).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("#stream article").first()).isFocused();
  }

  @Test
  void whatAnAdministratorPinsStandsFirstOnceAndCanBeFoldedAway() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    String path = post(anns, something);
    assertThat(card(anns).locator("a[href*='/wall/pin/']")).hasCount(0);
    Page adas = signedIn(Neighbour.administrator());
    adas.navigate(address(path.replace("/wall/", "/wall/pin/")));
    axe(adas);
    adas.locator("form[action$='/pin'] button").click();
    try {
      assertThat(adas.locator("#pinned h2")).containsText("Pinned until");
      assertThat(adas.locator("article", hasText(something))).hasCount(1);
      anns.reload();
      assertThat(anns.locator("#pinned article")).containsText(something);
      axe(anns);
      anns.locator("#pinned section > header button").click();
      assertThat(anns.locator("#pinned article")).hasCount(0);
      assertThat(anns.locator("#pinned section > header a")).containsText(something);
    } finally {
      adas.navigate(address(path.replace("/wall/", "/wall/pin/")));
      adas.locator("form[action$='/unpin'] button").click();
    }
    assertThat(adas.locator("#pinned")).hasCount(0);
    assertThat(card(adas)).isVisible();
  }

  private void fromMenu(Page page, String mark) {
    card(page).locator("details.more summary").click();
    card(page).locator(".choices [data-mark=" + mark + "]").click();
  }

  private Locator pressed(Page page, String mark) {
    return card(page).locator(".choices [data-mark=" + mark + "][aria-pressed=true]");
  }

  private Locator card(Page page) {
    return page.locator("#stream article", hasText(something));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Publishes by the form, and returns the address of the post. */
  private static String post(Page page, String text) {
    Object id =
        page.evaluate(
            "async text => { const form = document.getElementById('composer');"
                + " const answer = await fetch(form.action, { method: 'POST',"
                + " headers: { 'HX-Request': 'true',"
                + " 'X-Parvis-Token': document.querySelector('meta[name=token]').content },"
                + " body: new URLSearchParams({ body: text, format: 'lines' }) });"
                + " return answer.url.match(/\\d+$/)[0]; }",
            text);
    return "/wall/" + id;
  }
}
