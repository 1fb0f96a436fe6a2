package org.parvis.wall.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A post for later: chosen beside Publish, kept, changed, moved, taken off and brought forward. */
class LaterPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void aPostIsScheduledChangedMovedTakenOffAndPublished() {
    tolerate("422");
    Page page = signedIn(Neighbour.named("Ann Archer"));
    type(page);
    page.locator("#composer [data-titling]").click();
    page.keyboard().type("A title");
    page.locator("#composer .later summary").press("Enter");
    axe(page);
    page.locator("#later-at").fill("2020-01-01T08:00");
    page.locator("#later-at").press("Enter");
    assertThat(page.locator("#composer-refusal")).containsText("past");
    assertThat(page.locator("#composer trix-editor")).containsText(something);
    page.locator("#later-at").fill(inDays(3));
    page.locator("#later-at").press("Enter");

    assertThat(page.locator("#stream .planned")).isFocused();
    assertThat(page.locator("#planned")).containsText("1 scheduled post");
    assertThat(page.locator("#composer trix-editor")).hasCount(0);
    assertThat(page.locator("article", new Page.LocatorOptions().setHasText(something)))
        .hasCount(0);
    axe(page);
    page.reload();
    assertThat(page.locator("#composer-body")).hasValue("");
    page.locator("#planned a").click();
    assertThat(card(page)).containsText("A title");
    axe(page);

    card(page).locator(".later summary").click();
    card(page).locator("input[name=at]").fill("2020-01-01T08:00");
    card(page).locator(".chosen-time").click();
    assertThat(card(page).locator(".moving .refusal")).containsText("past");
    card(page).locator("button[value=MONDAY]").click();
    assertThat(page.locator("#scheduled > .notice")).isFocused();
    assertThat(card(page).locator(".at-time")).containsText("Monday");

    card(page).locator("a[href*='/wall/later/']").click();
    assertThat(page.locator("trix-editor")).containsText(something);
    axe(page);
    page.locator("trix-editor").press("End");
    page.keyboard().type(" in other words");
    page.locator("#scheduled-at").fill("");
    page.locator(".editing .primary").click();
    assertThat(page.locator(".editing .refusal")).containsText("Choose a date");
    page.locator("#scheduled-at").fill(inDays(5));
    page.keyboard().press("Control+Enter");
    assertThat(card(page)).containsText("in other words");
    assertThat(page).hasURL(Pattern.compile("/wall/scheduled$"));

    card(page).locator("form[action$='/delete'] button").click();
    assertThat(page.locator("form.deleted button")).isFocused();
    assertThat(card(page)).hasCount(0);
    axe(page);
    page.locator("form.deleted button").click();
    card(page).locator("form[action$='/publish'] button").click();
    Locator post = page.locator("#stream article", new Page.LocatorOptions().setHasText(something));
    assertThat(post).containsText("in other words");
    assertThat(page.locator("#planned a")).hasCount(0);
    page.navigate(address("/wall/scheduled"));
    assertThat(page.locator(".empty")).isVisible();
  }

  @Test
  void whatCouldNotBeSentOffLineIsScheduledLaterAndNotPublished() {
    tolerate("ERR_INTERNET_DISCONNECTED|htmx:");
    Page page = signIn(phone(), Neighbour.named("Ann Archer"));
    type(page);
    page.locator("#composer .later summary").tap();
    assertThat(page.locator("#later-at")).isInViewport();
    assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
        .isLessThanOrEqualTo(360);
    page.context().setOffline(true);
    page.locator("#composer button[value=TOMORROW]").tap();
    assertThat(page.locator("#toasts .refusal")).containsText("No connection");

    page.context().setOffline(false);
    assertThat(page.locator("#stream .planned")).isVisible();
    page.navigate(address("/wall/scheduled"));
    assertThat(card(page)).hasCount(1);
    axe(page);
    assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  @Test
  void itWorksTheSameWithoutAScript() {
    tolerate("422");
    Page page =
        signIn(
            visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
            Neighbour.named("Ann Archer"));
    page.locator("#composer-body").fill(something);
    page.locator("#composer .later summary").click();
    page.locator("#later-at").fill("2020-01-01T08:00");
    page.locator("#composer .chosen-time").click();
    assertThat(page.locator("#kept")).hasValue(something);
    page.locator("#kept-at").fill(inDays(3));
    page.locator("main .primary").click();
    assertThat(card(page)).isVisible();

    card(page).locator(".later summary").click();
    card(page).locator("input[name=at]").fill("2020-01-01T08:00");
    card(page).locator(".chosen-time").click();
    page.locator("#kept-at").fill(inDays(4));
    page.locator("main .primary").click();
    assertThat(page.locator("#scheduled > .notice")).isVisible();
    card(page).locator("a[href*='/wall/later/']").click();
    page.locator("#later-body").fill(something + " **bold**");
    page.locator(".editing .primary").click();
    assertThat(card(page).locator("strong")).hasText("bold");
    card(page).locator("form[action$='/delete'] button").click();
    page.locator("form.deleted button").click();
    card(page).locator("form[action$='/publish'] button").click();
    assertThat(page.locator("article.post", new Page.LocatorOptions().setHasText(something)))
        .isVisible();
  }

  private void type(Page page) {
    page.locator("#composer-body").focus();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    page.keyboard().type(something);
  }

  private Locator card(Page page) {
    return page.locator("article.scheduled", new Page.LocatorOptions().setHasText(something));
  }

  private static String inDays(int days) {
    return LocalDateTime.now().plusDays(days).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
