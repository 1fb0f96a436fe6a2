package org.parvis.wall.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Posts, as people write them. */
class WallPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void annPostsAndFormats() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    openComposer(page);
    page.keyboard().type(something + " ");
    page.locator("#composer [data-trix-attribute=bold]").click();
    page.keyboard().type("important");
    page.keyboard().press("Control+Enter");

    Locator post = post(page);
    assertThat(post.locator("strong")).hasText("important");
    assertThat(post).containsText("Ann Archer");
    assertThat(page.locator("#composer trix-editor")).hasCount(0);
    axe(page);
  }

  @Test
  void aTitleStandsAboveThePostAndInItsAddress() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    openComposer(page);
    page.keyboard().type("Some words");
    page.locator("#composer [data-titling]").click();
    assertThat(page.locator("#composer-title")).isFocused();
    page.keyboard().type(something);
    page.reload();
    assertThat(page.locator("#composer-title")).hasValue(something);
    page.locator("#composer-title").press("Enter");
    assertThat(page.locator("#composer trix-editor")).isFocused();
    axe(page);
    page.keyboard().press("Control+Enter");
    assertThat(post(page).locator("h2.title")).hasText(something);
    assertThat(page.locator("#composer-title")).isHidden();

    post(page).locator("h2.title a").click();
    page.waitForURL(url -> url.matches(".*/wall/\\d+"));
    assertThat(page.title()).contains(something);
    choose(page, "a[href*='/wall/edit/']");
    page.locator("form.editing .title").fill("");
    page.locator("form.editing .primary").click();
    assertThat(page.locator("article h2.title")).hasCount(0);
    assertThat(page.locator("article")).containsText("Some words");
  }

  @Test
  void annEditsHerPost() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page, something);
    choose(page, "a[href*='/wall/edit/']");
    assertThat(post(page).locator("trix-editor")).isFocused();
    page.keyboard().type(", and more");
    axe(page);
    page.keyboard().press("Control+Enter");

    assertThat(post(page)).containsText(something + ", and more");
    assertThat(post(page)).containsText("edited");
    assertThat(post(page)).isFocused();
    post(page).locator("header a[href*='/wall/history/']").click();
    assertThat(page.locator(".changes > li")).hasCount(2);
    assertThat(page.locator(".changes ins")).containsText(", and more");
    axe(page);
  }

  @Test
  void annDeletesHerPostAndTakesThatBack() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page, something);
    choose(page, "form[action$='/delete'] button");
    assertThat(post(page)).hasCount(0);
    Locator undo = page.locator("form.deleted button");
    assertThat(undo).isFocused();
    undo.press("Enter");

    assertThat(post(page)).isVisible();
  }

  @Test
  void onItsOwnPageADeletedPostComesBackWithItsWholeDiscussion() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page, something);
    for (int i = 1; i <= 3; i++) {
      post(page).locator("form.reply textarea").fill("Thought " + i);
      page.keyboard().press("Control+Enter");
      assertThat(post(page).locator("li.comment")).hasCount(i);
    }
    post(page).locator("header .dotted a").click();
    page.waitForURL(url -> url.matches(".*/wall/\\d+"));
    choose(page, "form[action$='/delete'] button");
    Locator undo = page.locator("form.deleted button");
    assertThat(undo).isFocused();
    assertThat(undo).hasAccessibleDescription("Post deleted.");
    axe(page);
    undo.press("Enter");

    assertThat(post(page)).isFocused();
    assertThat(post(page).locator("li.comment")).hasCount(3);
    choose(page, "a[href*='/wall/edit/']");
    post(page).locator("[data-cancel]").click();
    assertThat(post(page)).isFocused();
    assertThat(post(page).locator("li.comment")).hasCount(3);
  }

  @Test
  void aPostHasAShortPermanentAddress() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page, something);
    post(page).locator(".dotted a").click();

    page.waitForURL(url -> url.matches(".*/wall/\\d+"));
    assertThat(post(page)).isVisible();
    assertThat(page.title()).contains("Something");
    axe(page);
  }

  @Test
  void theWallFitsAPhoneInTheDark() {
    Page page = signIn(phone(), Neighbour.named("Ann Archer"));
    page.locator("#composer-body").tap();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    page.keyboard().type(something);
    page.locator("#composer .primary").tap();
    assertThat(post(page)).isVisible();

    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    axe(page);
  }

  @Test
  void theWallSpeaksFrench() {
    Page page =
        signIn(
            visitor(new Browser.NewContextOptions().setLocale("fr-FR")),
            Neighbour.named("Ann Archer"));
    write(page, something);

    assertThat(page.locator("#composer")).containsText("Visible par toute l’entreprise");
    assertThat(post(page).locator(".reactions")).containsText("J’aime");
    assertThat(post(page)).not().containsText("???");
  }

  @Test
  void theKeyboardIsEnough() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("#composer-body").focus();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    page.keyboard().type(something);
    tabTo(page.locator("#composer button.primary"));
    page.keyboard().press("Enter");
    assertThat(post(page)).isFocused();
    tabTo(post(page).locator("[data-kind=LIKE]"));
    page.keyboard().press("Enter");

    assertThat(post(page).locator("[data-kind=LIKE]")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void whoIsFasterThanTheEditorIsNotBroughtBackToIt() {
    Page page = visitor();
    page.addInitScript(
        "const drawn = requestAnimationFrame;"
            + "window.requestAnimationFrame = f => setTimeout(() => drawn(f), 500);"
            + "window.cancelAnimationFrame = clearTimeout;");
    signIn(page, Neighbour.named("Ann Archer"));
    openComposer(page);
    page.keyboard().type("Some word");
    page.keyboard().press("Tab");
    drawn(page);
    assertThat(page.locator("#composer [data-trix-attribute=bold]")).isFocused();
    page.keyboard().press("Shift+Tab");
    page.keyboard().type("s");
    page.locator("#composer [data-titling]").click();
    drawn(page);
    page.keyboard().type(something);

    assertThat(page.locator("#composer-title")).hasValue(something);
    page.keyboard().press("Control+Enter");
    assertThat(post(page)).containsText("Some words");
  }

  private static void drawn(Page page) {
    page.evaluate("new Promise(done => requestAnimationFrame(done))");
  }

  private static void tabTo(Locator target) {
    for (int i = 0; i < 20 && !(boolean) target.evaluate("it => it.matches(':focus')"); i++) {
      target.page().keyboard().press("Tab");
    }
    assertThat(target).isFocused();
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
