package org.parvis.security.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** The room's pages as people meet them. */
class SecurityPageIT extends InBrowser {

  @Test
  void aWrongPasswordIsSaidAndTheAddressIsKept() {
    Neighbour ann = Neighbour.named("Ann Archer");
    Page page = visitor();
    page.navigate(address("/security/sign-in"));
    page.getByLabel("E-mail").fill(ann.email());
    page.getByLabel("Password").fill("wrong");
    page.locator("button[type=submit]").click();

    assertThat(page.locator("#notices").textContent()).contains("do not go together");
    assertThat(page.getByLabel("E-mail").inputValue()).isEqualTo(ann.email());
    axe(page);
  }

  @Test
  void oneSignsOutFromTheMenu() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("[popovertarget=me]").first().click();
    page.locator("#me form[action$='/act/sign-out'] button").click();
    page.waitForURL(url -> url.contains("sign-in"));

    page.navigate(address("/"));

    assertThat(page.url()).contains("/security/sign-in");
  }

  @ParameterizedTest
  @CsvSource({"1360, 900, LIGHT", "360, 780, DARK"})
  void theAdministratorsPagesFitAndAreAccessible(int width, int height, ColorScheme scheme) {
    Neighbour.named("Bob Baker");
    Page page =
        visitor(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    signIn(page, Neighbour.administrator());
    for (String path : new String[] {"/security/accounts", "/security/audit"}) {
      assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(200);
      axe(page);
      assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
          .as("width of %s", path)
          .isLessThanOrEqualTo(width);
    }
  }

  @Test
  void anAdministratorHandsOverALink() {
    String email = "new-" + Neighbour.named("Ann Archer").email();
    Page page = signIn(visitor(), Neighbour.administrator());
    page.navigate(address("/invitation"));
    page.locator("[id='invite:name']").fill("Nora New");
    page.locator("[id='invite:email']").fill(email);
    page.locator("[id='invite:add']").click();
    page.navigate(address("/security/accounts?text=" + email));
    page.locator("#accounts [popovertarget]").click();
    page.locator("#accounts [id$=newLink]").click();
    String link = page.locator("#link").textContent();

    Page guest = visitor();
    guest.navigate(link);
    axe(guest);
    guest.locator("input[type=password]").fill("une phrase bien longue");
    guest.locator("button[type=submit]").click();
    guest.waitForURL(url -> !url.contains("welcome"));

    assertThat(guest.locator("#me").textContent()).contains("Nora New");
  }
}
