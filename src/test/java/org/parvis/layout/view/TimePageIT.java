package org.parvis.layout.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** When something happened, in the zone of who reads it. */
class TimePageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void fromTheSecondPageOnTheServerKnowsTheZone() {
    Page page = inZone("Pacific/Auckland");
    post(page);
    page.reload();
    String said = exactTime(page);

    assertThat(titles(page)).as("as the server wrote it").contains("title=\"" + said + "\"");
    assertThat(titles(inZone("America/Los_Angeles"))).doesNotContain(said);
  }

  @Test
  void aForgedZoneIsNoError() {
    Page page = inZone("Europe/Paris");

    for (String forged : new String[] {"Nowhere", "%25", "", "x".repeat(3_000), "../../etc"}) {
      page.evaluate("zone => { document.cookie = 'zone=' + zone; }", forged);
      assertThat(page.reload().status()).isEqualTo(200);
    }
  }

  private Page inZone(String zone) {
    return signIn(
        visitor(new Browser.NewContextOptions().setTimezoneId(zone)),
        Neighbour.named("Ann Archer"));
  }

  private void post(Page page) {
    page.locator("#composer-body").focus();
    page.locator("#composer trix-editor").waitFor();
    page.keyboard().type(something);
    page.keyboard().press("Control+Enter");
    page.locator("article", new Page.LocatorOptions().setHasText(something)).waitFor();
  }

  private String exactTime(Page page) {
    return page.locator("article", new Page.LocatorOptions().setHasText(something))
        .locator("time")
        .first()
        .getAttribute("title");
  }

  /** The page as the server writes it, before any script. */
  private static String titles(Page page) {
    return (String) page.evaluate("() => fetch(location.href).then(answer => answer.text())");
  }
}
