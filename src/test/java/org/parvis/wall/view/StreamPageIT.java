package org.parvis.wall.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** The stream does not jump, and Back leads back. */
class StreamPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void morePostsComeAsOneScrollsAndBackReturnsToTheSamePlace() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("#newer[data-connected]").waitFor(attached());
    for (int i = 1; i <= 65; i++) {
      post(page, something + " number " + i + ".");
    }
    page.reload();
    assertThat(page.locator("#stream article")).hasCount(20);
    Locator deep = page.locator("#stream article", hasText(something + " number 3."));
    while (deep.count() == 0) {
      int shown = page.locator("#stream article").count();
      page.locator("a.next").scrollIntoViewIfNeeded();
      assertThat(page.locator("#stream article")).not().hasCount(shown);
    }
    deep.scrollIntoViewIfNeeded();
    page.waitForURL(Pattern.compile(".*\\?before=.*"));
    page.waitForCondition(
        () -> page.evaluate("history.state !== null && history.state.y === scrollY").equals(true));
    double top = deep.boundingBox().y;
    deep.locator(".dotted a").click();
    page.waitForURL(Pattern.compile(".*/wall/\\d+"));

    page.goBack();

    assertThat(deep).isVisible();
    page.waitForCondition(() -> page.evaluate("scrollY > 0").equals(true));
    assertThat(deep.boundingBox().y).isCloseTo(top, within(4.0));
    assertThat(page.locator("#newest")).isAttached();
  }

  @Test
  void whatIsNewArrivesAsAButtonAndMovesNothing() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    for (int i = 1; i <= 8; i++) {
      post(anns, something + " before " + i);
    }
    Page bobs = signedIn(Neighbour.named("Bob Baker"));
    bobs.locator("#newer[data-connected]").waitFor(attached());
    bobs.evaluate("scrollTo(0, 700)");
    Locator read = bobs.locator("#stream article", hasText(something + " before 4"));
    double top = read.boundingBox().y;

    anns.locator("#composer-body").focus();
    assertThat(anns.locator("#composer trix-editor")).isFocused();
    anns.keyboard().type(something + " after");
    anns.keyboard().press("Control+Enter");

    assertThat(bobs.locator("a.newer")).hasText(Pattern.compile("\\d+ new posts?"));
    assertThat(read.boundingBox().y).isCloseTo(top, within(2.0));
    bobs.locator("a.newer").click();
    assertThat(bobs.locator("#stream article", hasText(something + " after"))).isAttached();
    assertThat(bobs.locator("a.newer")).hasCount(0);
    assertThat(read.boundingBox().y).isCloseTo(top, within(4.0));
  }

  @Test
  void onesOwnPostIsNoNews() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    Page other = page.context().newPage();
    other.navigate(page.url());
    other.locator("#newer[data-connected]").waitFor(attached());

    post(page, something);
    Page bobs = signedIn(Neighbour.named("Bob Baker"));
    post(bobs, "From Bob " + something);

    assertThat(other.locator("a.newer")).isVisible();
    other.locator("a.newer").click();
    assertThat(other.locator("#stream article", hasText("From Bob " + something))).isAttached();
  }

  /** Sends the form as a script does, without opening the editor. */
  private static void post(Page page, String text) {
    page.evaluate(
        "async text => { const form = document.getElementById('composer');"
            + " await fetch(form.action, { method: 'POST', headers: { 'HX-Request': 'true',"
            + " 'X-Parvis-Token': document.querySelector('meta[name=token]').content },"
            + " body: new URLSearchParams({ body: text, format: 'lines' }) }); }",
        text);
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }
}
