package org.parvis.thanks.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A thank-you, from the wall to the profile of who is thanked. */
class ThanksPageIT extends InBrowser {

  private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final String something = "It never leaked again " + unique;
  private final Neighbour bob = Neighbour.named("Bob " + unique);

  @Test
  void annThanksBobFromTheWallByKeyboardAlone() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator(".kinds a[href*='/thanks/new']").press("Enter");
    Locator who = page.locator("#thanks-who");
    assertThat(who).isFocused();
    page.keyboard().type(unique);
    assertThat(page.locator("#thanks-found [role=option]")).hasCount(1);
    axe(page);
    who.press("Enter");
    assertThat(page.locator(".chosen .chip")).containsText("Bob " + unique);
    who.press("Tab");
    assertThat(page.locator("#thanks-skill")).isFocused();
    page.keyboard().type("Pump assembly");
    page.keyboard().press("Tab");
    assertThat(page.locator(".thanking trix-editor")).isFocused();
    page.keyboard().type(something);
    page.keyboard().press("Control+Enter");

    Locator card = page.locator("article", new Page.LocatorOptions().setHasText(something));
    assertThat(card.locator("header")).containsText("thanks Bob " + unique);
    assertThat(card.locator(".thanks-for")).containsText("Pump assembly");
    assertThat(page.locator("form.thanking")).hasCount(0);
    assertThat(card).isFocused();
    axe(page);

    card.locator(".more summary").click();
    card.locator(".more form[action$='/delete'] button").click();
    page.locator(".deleted button").click();
    assertThat(card.locator(".thanks-for")).containsText("Pump assembly");

    page.navigate(address("/person/" + bob.slug()));
    assertThat(page.locator(".thanks-latest")).containsText(something);
    assertThat(page.locator(".thanks-reasons")).hasText("Pump assembly 1");
    axe(page);
    page.locator(".thanks-profile .button").click();
    assertThat(page.locator(".chosen .chip")).containsText("Bob " + unique);
    assertThat(page.locator(".thanks-left")).containsText("4 of 5");
  }

  @Test
  void whatIsRefusedStaysInTheForm() {
    Page page = signIn(phone(), Neighbour.named("Ann Archer"));
    page.navigate(address("/thanks/new"));
    page.locator("#thanks-skill").fill("Listening");
    page.locator("#thanks-body").focus();
    assertThat(page.locator(".thanking trix-editor")).isFocused();
    page.keyboard().type(something);
    tolerate("422");
    page.locator(".thanking .primary").click();

    assertThat(page.locator("#thanks-refusal")).containsText("Choose the colleague");
    assertThat(page.locator(".thanking trix-editor")).containsText(something);
    assertThat((int) page.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);
    axe(page);
    page.locator("#thanks-who").fill("Bob " + unique);
    page.locator("#thanks-found [role=option]").click();
    page.locator(".thanking .primary").click();
    assertThat(page.locator("#stream article")).containsText(something);
    assertThat(page.locator(".thanks-left")).containsText("4 of 5");
  }
}
