package org.parvis.reaction.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
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
    Locator bravo = post(bobs).locator("[data-kind=BRAVO]");
    bravo.click();
    assertThat(post(bobs).locator("a.who")).hasAttribute("data-who", "1");
    bobs.waitForCondition(() -> bravo.getAttribute("data-busy") == null);
    page.reload();
    post(page).locator("a.who").click();

    assertThat(post(page).locator(".who-of")).containsText("Bob Baker");
    axe(page);
    post(page).locator("a.who").click();
    assertThat(post(page).locator(".who-of")).hasCount(0);
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

  /** What stands further down, or further to the right, comes later by the keyboard. */
  @Test
  void onAnyScreenTheKeyboardGoesTheWayOneReads() {
    Page desk = annHasPosted();
    post(desk).locator("[data-kind=SEEN]").click();
    assertThat(post(desk).locator("a.who")).isVisible();
    Page phone = signIn(phone(), Neighbour.named("Bob Baker"));
    assertThat(post(phone).locator("a.who")).isVisible();

    for (Page page : List.of(desk, phone)) {
      assertThat(places(page, "Math.round(middle / 20) * 10000 + Math.round(left)"))
          .hasSize(6)
          .isSorted();
    }
  }

  @Test
  void onAPhoneTheReactionsStandInOneLine() {
    annHasPosted();
    for (String language : List.of("en-GB", "fr-FR")) {
      Page phone =
          visitor(new Browser.NewContextOptions().setViewportSize(360, 780).setLocale(language));
      signIn(phone, Neighbour.named("Bob Baker"));
      post(phone).locator("[data-kind=SEEN]").click();
      assertThat(post(phone).locator("a.who")).isVisible();
      post(phone)
          .locator(".react b, .to-comment b")
          .evaluateAll(
              "numbers => numbers.forEach((number, i) => number.textContent = [128, 47, 36, 15, 90][i])");

      assertThat(Set.copyOf(places(phone, "Math.round(middle / 20)"))).hasSize(1);
      assertThat(phone.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);
    }
  }

  /** Where each thing of the bar stands, in the order of the keyboard. */
  @SuppressWarnings("unchecked")
  private List<Integer> places(Page page, String place) {
    return (List<Integer>)
        post(page)
            .locator(".reactions")
            .evaluate(
                "bar => [...bar.querySelectorAll('button, a')].map(it => {"
                    + " const { left, top, bottom } = it.getBoundingClientRect();"
                    + " const middle = (top + bottom) / 2; return "
                    + place
                    + "; })");
  }

  private Page annHasPosted() {
    return annHasPosted(signedIn(Neighbour.named("Ann Archer")));
  }

  private Page annHasPosted(Page page) {
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
