package org.parvis.wall.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Whatever goes wrong, what was typed is kept, and sent once. */
class KeptTextPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void theSecondEditorKeepsBothTexts() {
    tolerate("409");
    Neighbour ann = Neighbour.named("Ann Archer");
    Page first = signedIn(ann);
    write(first, something);
    Page second = first.context().newPage();
    second.navigate(first.url());
    for (Page page : new Page[] {first, second}) {
      choose(page, "a[href*='/wall/edit/']");
      assertThat(post(page).locator("trix-editor")).isFocused();
    }
    first.keyboard().type(", said the first");
    first.keyboard().press("Control+Enter");
    assertThat(post(first).locator("trix-editor")).hasCount(0);
    assertThat(post(first)).containsText("said the first");
    second.keyboard().type(", said the second");
    second.keyboard().press("Control+Enter");

    Locator refusal = post(second).locator(".refusal");
    assertThat(refusal).containsText("said the first");
    assertThat(post(second).locator("trix-editor")).containsText("said the second");
    post(second).locator("button.primary").click();
    assertThat(post(second)).containsText("said the second");
    assertThat(post(second).locator("trix-editor")).hasCount(0);
  }

  @Test
  void aPostThatIsTooLongIsRefusedAndKept() {
    tolerate("422|413");
    Page page = signedIn(Neighbour.named("Ann Archer"));
    openComposer(page);
    for (int length : new int[] {10_001, 5_000_000}) {
      page.evaluate(
          "length => document.querySelector('#composer-body-html').value = 'x'.repeat(length)",
          length);
      page.locator("#composer .primary").click();
      assertThat(page.locator("#composer-refusal")).containsText("10,000");
      assertThat(page.evaluate("document.querySelector('#composer-body-html').value.length"))
          .isEqualTo(length);
      page.evaluate("document.querySelector('#composer-refusal').replaceChildren()");
    }
  }

  @Test
  void whatWasTypedOutlivesAReload() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    openComposer(page);
    page.keyboard().type(something);
    page.reload();

    assertThat(page.locator("#composer-body")).hasValue(Pattern.compile(something));
  }

  @Test
  void whatIsTypedWhileTheEditorOpensKeepsItsOrder() {
    Page page = visitor();
    page.addInitScript(
        "const drawn = requestAnimationFrame;"
            + "window.requestAnimationFrame = f => setTimeout(() => drawn(f), 500);");
    List<Route> held = new ArrayList<>();
    page.route("**/*trix*.js*", held::add);
    signIn(page, Neighbour.named("Ann Archer"));
    page.locator("#composer-body").click();
    page.waitForCondition(() -> !held.isEmpty());
    page.keyboard().type("Before, ");
    held.get(0).resume();
    page.locator("#composer trix-editor")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.keyboard().type("meanwhile, ");
    assertThat(page.locator("#composer-body")).isHidden();
    page.keyboard().type("after");

    assertThat(page.locator("#composer trix-editor")).hasText("Before, meanwhile, after");
  }

  @Test
  void whoLeavesIsWarnedUntilTheServerHasWhatTheBrowserDoesNotKeep() {
    tolerate("503");
    Neighbour ann = Neighbour.named("Ann Archer");
    Page page = signedIn(ann);
    List<String> warnings = warnings(page);
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('No room'); }; }");
    page.route(
        "**/act/draft/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    openComposer(page);
    page.keyboard().type("Something");
    leave(page);
    page.waitForCondition(() -> warnings.equals(List.of("beforeunload")));

    page.unroute("**/act/draft/**");
    page.keyboard().type(something.substring("Something".length()));
    assertThat(page.locator("#composer .drafted")).hasText("Draft saved");
    page.waitForClose(() -> leave(page));
    assertThat(warnings).hasSize(1);
    assertThat(signedIn(ann).locator("#composer-body")).hasValue(Pattern.compile(something));
  }

  @Test
  void aDoubleClickPublishesOnce() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    openComposer(page);
    page.keyboard().type(something);
    page.locator("#composer .primary").dblclick();
    assertThat(post(page)).isVisible();
    page.reload();

    assertThat(post(page)).hasCount(1);
  }

  @Test
  void whatCouldNotBeSentOffLineIsSentLater() {
    tolerate("ERR_INTERNET_DISCONNECTED|htmx:");
    Page page = signedIn(Neighbour.named("Ann Archer"));
    openComposer(page);
    page.keyboard().type(something);
    page.context().setOffline(true);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#toasts .refusal")).containsText("No connection");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#toasts .refusal")).hasCount(1);
    assertThat(page.locator("#composer trix-editor")).containsText(something);

    page.context().setOffline(false);
    assertThat(post(page)).hasCount(1);
    assertThat(page.locator("#toasts .refusal")).hasCount(0);
  }

  @Test
  void whatWasTypedGoesOnOnAnotherDevice() {
    Neighbour ann = Neighbour.named("Ann Archer");
    Page desk = signedIn(ann);
    openComposer(desk);
    desk.keyboard().type(something);
    desk.locator("#composer [data-titling]").click();
    desk.keyboard().type("A title");
    Locator publish = desk.locator("#composer .primary");
    double top = publish.boundingBox().y;
    assertThat(desk.locator("#composer .drafted")).hasText("Draft saved");
    assertThat(publish.boundingBox().y).as("where to publish").isEqualTo(top);
    axe(desk);
    Page other = signIn(phone(), ann);
    assertThat(other.locator("#composer-title")).hasValue("A title");
    assertThat(other.locator("#composer-body")).hasValue(Pattern.compile(something));
    other.locator("#composer-body").focus();
    assertThat(other.locator("#composer trix-editor")).isFocused();
    other.locator("#composer .primary").tap();
    assertThat(post(other)).isVisible();

    desk.evaluate("sessionStorage.clear()");
    desk.reload();
    assertThat(post(desk)).isVisible();
    assertThat(desk.locator("#composer-body")).hasValue("");
  }

  @Test
  void whenOnlyTheAnswerIsLostItIsSentAgainAndPublishedOnce() {
    tolerate("ERR_FAILED|ERR_ABORTED|htmx:");
    Page page = signedIn(Neighbour.named("Ann Archer"));
    openComposer(page);
    page.keyboard().type(something);
    page.route(
        "**/act/wall",
        route -> {
          route.fetch(new Route.FetchOptions().setMaxRedirects(0));
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#toasts .refusal")).containsText("Your text is kept");
    axe(page);

    assertThat(post(page)).hasCount(1);
    assertThat(page.locator("#composer trix-editor")).hasCount(0);
    page.reload();
    assertThat(post(page)).hasCount(1);
  }

  @Test
  void whatWasTypedInASessionThatEndedIsThereAfterTheSignIn() {
    tolerate("401");
    Neighbour ann = Neighbour.named("Ann Archer");
    Page page = signedIn(ann);
    openComposer(page);
    page.keyboard().type(something);
    page.context().clearCookies();
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#toasts .refusal")).containsText("Your session has ended");
    assertThat(page.locator("#composer trix-editor")).containsText(something);
    page.locator("#toasts .refusal a").click();
    page.waitForURL(Pattern.compile(".*/sign-in.*"));
    page.locator("[id='signIn:email']").fill(ann.email());
    page.locator("[id='signIn:password']").fill(ann.password());
    page.locator("#signIn button[type=submit]").click();

    assertThat(page.locator("#composer-body")).hasValue(Pattern.compile(something));
    openComposer(page);
    page.keyboard().press("Control+Enter");
    assertThat(post(page)).hasCount(1);
  }

  private static void openComposer(Page page) {
    page.locator("#composer-body").focus();
    assertThat(page.locator("#composer trix-editor")).isFocused();
  }

  private void write(Page page, String text) {
    openComposer(page);
    page.keyboard().type(text);
    page.keyboard().press("Control+Enter");
    assertThat(post(page)).isVisible();
  }

  private void choose(Page page, String choice) {
    post(page).locator("details.more summary").click();
    post(page).locator(".choices " + choice).click();
  }

  private Locator post(Page page) {
    return page.locator("article", new Page.LocatorOptions().setHasText(something));
  }
}
