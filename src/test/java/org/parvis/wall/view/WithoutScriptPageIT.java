package org.parvis.wall.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** The wall in a browser that runs no script. */
class WithoutScriptPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();
  private Page page;

  @BeforeEach
  void annSignsIn() {
    page =
        signIn(
            visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
            Neighbour.named("Ann Archer"));
  }

  @Test
  void everythingWorksTheSame() {
    page.locator("#composer-body").fill(something + "\nSecond line");
    page.locator("#composer .primary").click();
    assertThat(post().locator("br")).hasCount(1);

    post().locator("[data-kind=LIKE]").click();
    assertThat(post().locator("[data-kind=LIKE]")).hasAttribute("aria-pressed", "true");
    post().locator("form.reply textarea").fill("A comment");
    post().locator("form.reply .send").click();
    assertThat(page.locator("li.comment")).containsText("A comment");
    page.locator("details.more summary").click();
    page.locator(".choices a[href*='/wall/edit/']").click();
    page.locator("form.editing textarea").fill(something + " edited");
    page.locator("form.editing .primary").click();
    assertThat(post()).containsText("edited");
    page.locator("details.more summary").click();
    page.locator(".choices form[action$='/delete'] button").click();
    page.locator("form.deleted button").click();
    assertThat(post()).isVisible();
  }

  @Test
  void formatsAreTypedAsMarksAndOutliveAnEdit() {
    assertThat(page.locator("#composer .marks")).containsText("**bold**");
    publish(something + " is **bold**\n\n- one\n- two");
    assertThat(post().locator("strong")).hasText("bold");
    assertThat(post().locator(".said li")).hasCount(2);

    edit();
    assertThat(page.locator("form.editing textarea"))
        .hasValue(something + " is **bold**\n\n- one\n- two");
    page.locator("form.editing .primary").click();
    assertThat(post()).not().containsText("edited");
    edit();
    page.locator("form.editing textarea").fill(something + " is **bold**\n\n- one\n- *three*");
    page.locator("form.editing .primary").click();

    assertThat(post().locator("strong")).hasText("bold");
    assertThat(post().locator(".said li em")).hasText("three");
  }

  @Test
  void aCommentIsLikedAndWhoLikesItHasAPage() {
    publish(something);
    post().locator("form.reply textarea").fill("A comment");
    post().locator("form.reply .send").click();
    page.locator(".liking button").click();
    assertThat(page.locator(".liking button")).hasAttribute("aria-pressed", "true");
    page.locator(".liking a.who").click();

    assertThat(page.locator("main")).containsText("Ann Archer");
    page.locator("a.back").click();
    assertThat(page.locator("li.comment")).containsText("A comment");
  }

  @Test
  void aRefusedTextIsKept() {
    tolerate("422");
    page.locator("#composer-body").fill(something + "x".repeat(10_000));
    page.locator("#composer-title").fill("A title");
    page.locator("#composer .primary").click();

    assertThat(page.locator("[role=alert]")).containsText("10,000");
    page.locator("#kept").fill(something);
    page.locator("main .primary").click();
    assertThat(post()).isVisible();
    assertThat(post().locator("h2.title")).hasText("A title");
  }

  private void publish(String text) {
    page.locator("#composer-body").fill(text);
    page.locator("#composer .primary").click();
    assertThat(post()).isVisible();
  }

  private void edit() {
    post().locator("details.more summary").click();
    post().locator(".choices a[href*='/wall/edit/']").click();
  }

  private Locator post() {
    return page.locator("article", new Page.LocatorOptions().setHasText(something));
  }
}
