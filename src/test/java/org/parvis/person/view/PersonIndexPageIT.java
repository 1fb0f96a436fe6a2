package org.parvis.person.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** The people page, and how it is narrowed down. */
class PersonIndexPageIT extends InBrowser {

  private final Neighbour ann = Neighbour.named("Ann Archer");

  @Test
  void colleaguesAreFoundAndTheListGoesOnWithAndWithoutScript() {
    String clan = "Clan" + UUID.randomUUID().toString().substring(0, 8);
    for (int i = 0; i < 26; i++) {
      Neighbour.named("Person " + clan);
    }
    Page page = signedIn(ann);
    page.navigate(address("/person"));
    page.locator("#name").fill(clan);
    page.locator("#name").press("Enter");
    page.waitForURL("**/person?name=*");
    page.locator(".people > .card").last().scrollIntoViewIfNeeded();
    assertThat(page.locator(".people > .card")).hasCount(26);
    assertThat(page.locator(".more")).hasCount(0);
    axe(page);

    Page plain = visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    signIn(plain, ann).navigate(address("/person?name=" + clan));
    assertThat(plain.locator(".people > .card")).hasCount(24);
    plain.getByText("More colleagues").click();
    assertThat(plain.locator(".people > .card")).hasCount(2);
  }

  @Test
  void onAPhoneTheFiltersAreFoldedUntilOneIsInUse() {
    Page page = signIn(phone(), ann);
    page.navigate(address("/person"));
    assertThat(page.locator("#skill")).isHidden();
    page.locator(".filters summary").click();
    page.locator("#skill").fill("Juggling " + ann.slug());
    page.locator("#skill").press("Enter");
    page.waitForURL("**/person?name=*");

    assertThat(page.locator("#skill")).isVisible();
    assertThat(page.locator(".chip")).containsText("Juggling " + ann.slug());
    axe(page);
    page.locator(".chip").click();
    page.waitForURL(address("/person"));
    assertThat(page.locator("#skill")).isHidden();
  }

  @Test
  void atADeskTheFiltersStandBesideTheName() {
    Page page = signedIn(ann);
    page.navigate(address("/person?name=" + ann.slug() + "&site=Nowhere"));

    assertThat(page.locator("#skill")).isVisible();
    assertThat(page.locator("#site")).hasValue("Nowhere");
    double middle = middle(page, "#name");
    assertThat(middle(page, ".finder .primary")).isCloseTo(middle, within(4.0));
    page.locator(".chip").click();
    page.waitForURL(address("/person?name=" + ann.slug()));
  }

  private static double middle(Page page, String selector) {
    BoundingBox box = page.locator(selector).boundingBox();
    return box.y + box.height / 2;
  }
}
