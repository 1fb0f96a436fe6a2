package org.parvis.reaction.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** One tap, seen at once. */
class ReactionPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void aReactionShowsAtOnceAndIsUndone() {
    Page page = annHasPosted();
    Locator like = post(page).locator("[data-kind=LIKE]");

    Object pressed =
        like.evaluate("button => { button.click(); return button.getAttribute('aria-pressed') }");
    assertThat(pressed).isEqualTo("true");
    assertThat(like).hasText("Like 1");
    page.waitForCondition(() -> like.getAttribute("data-busy") == null);
    page.reload();
    assertThat(like).hasAttribute("aria-pressed", "true");
    like.click();
    assertThat(like).hasAttribute("aria-pressed", "false");
    assertThat(like).hasText("Like");
  }

  @Test
  void whoReactedIsToldOnDemand() {
    Page page = annHasPosted();
    Page bobs = signedIn(Neighbour.named("Bob Baker"));
    post(bobs).locator("[data-kind=BRAVO]").click();
    assertThat(post(bobs).locator("a.who")).hasAttribute("data-who", "1");
    page.reload();
    post(page).locator("a.who").click();

    assertThat(post(page).locator("#who")).containsText("Bob Baker");
    axe(page);
    post(page).locator("a.who").click();
    assertThat(post(page).locator("#who")).hasCount(0);
  }

  @Test
  void aReactionThatDidNotGoThroughIsTakenBackAndSaid() {
    tolerate("ERR_FAILED|Failed to load");
    Page page = annHasPosted();
    Locator useful = post(page).locator("[data-kind=USEFUL]");
    page.route("**/act/reaction/**", route -> route.abort());

    useful.click();

    assertThat(useful).hasAttribute("aria-pressed", "false");
    assertThat(page.locator("#toasts")).containsText("No connection");
  }

  private Page annHasPosted() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("#composer-body").focus();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    page.keyboard().type(something);
    page.keyboard().press("Control+Enter");
    assertThat(post(page)).isVisible();
    return page;
  }

  private Locator post(Page page) {
    return page.locator("article", new Page.LocatorOptions().setHasText(something));
  }
}
