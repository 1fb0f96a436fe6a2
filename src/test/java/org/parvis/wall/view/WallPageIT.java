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
  }

  @Test
  void annDeletesHerPostAndTakesThatBack() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page, something);
    choose(page, "form button");
    assertThat(post(page)).hasCount(0);
    Locator undo = page.locator("form.deleted button");
    assertThat(undo).isFocused();
    undo.press("Enter");

    assertThat(post(page)).isVisible();
  }

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

    assertThat(page.locator("#composer-body")).hasValue(java.util.regex.Pattern.compile(something));
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
  void withoutJavaScriptEverythingWorksTheSame() {
    Page page =
        signIn(
            visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
            Neighbour.named("Ann Archer"));
    page.locator("#composer-body").fill(something + "\nSecond line");
    page.locator("#composer .primary").click();
    assertThat(post(page).locator("br")).hasCount(1);

    post(page).locator("[data-kind=LIKE]").click();
    assertThat(post(page).locator("[data-kind=LIKE]")).hasAttribute("aria-pressed", "true");
    post(page).locator("form.reply textarea").fill("A comment");
    post(page).locator("form.reply .send").click();
    assertThat(page.locator("li.comment")).containsText("A comment");
    page.locator("details.more summary").click();
    page.locator(".choices a[href*='/wall/edit/']").click();
    page.locator("form.editing textarea").fill(something + " edited");
    page.locator("form.editing .primary").click();
    assertThat(post(page)).containsText("edited");
    page.locator("details.more summary").click();
    page.locator(".choices form button").click();
    page.locator("form.deleted button").click();
    assertThat(post(page)).isVisible();
  }

  @Test
  void withoutJavaScriptARefusedTextIsKept() {
    tolerate("422");
    Page page =
        signIn(
            visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
            Neighbour.named("Ann Archer"));
    page.locator("#composer-body").fill(something + "x".repeat(10_000));
    page.locator("#composer .primary").click();

    assertThat(page.locator("[role=alert]")).containsText("10,000");
    page.locator("#kept").fill(something);
    page.locator("main .primary").click();
    assertThat(post(page)).isVisible();
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
    for (int i = 0; i < 12 && !has(page, "button.primary:focus"); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(post(page)).isFocused();
    for (int i = 0; i < 12 && !has(page, "[data-kind=LIKE]:focus"); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");

    assertThat(post(page).locator("[data-kind=LIKE]")).hasAttribute("aria-pressed", "true");
  }

  private static boolean has(Page page, String selector) {
    return page.locator(selector).count() > 0;
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
