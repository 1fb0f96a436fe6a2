package org.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pictures of the documentation: {@code mvn verify -Pscreenshots}, with the demo company. */
class Screenshots extends InBrowser {

  private static final Path PICTURES = Path.of("docs/images");
  private static final Neighbour CLAIRE =
      new Neighbour(
          0, "claire-morel", "Claire Morel", "claire.morel@parvis.example", "parvis-demo-2026");

  @Test
  void theSignInPage() {
    Page page = visitor(french(1360, 900, ColorScheme.LIGHT));
    page.navigate(address("/security/sign-in"));
    keep(page, "sign-in");
  }

  @Test
  void theWall() {
    keep(claire(1360, 900, ColorScheme.LIGHT), "wall");
  }

  @Test
  void theWallOnATabletInTheDark() {
    keep(claire(768, 1024, ColorScheme.DARK), "wall-tablet-dark");
  }

  @Test
  void theWallOnAPhoneInTheDark() {
    keep(claire(360, 780, ColorScheme.DARK), "wall-phone-dark");
  }

  @Test
  void aProfile() {
    Page page = claire(1360, 900, ColorScheme.LIGHT);
    page.navigate(address("/person/" + CLAIRE.slug()));
    keep(page, "profile");
  }

  @Test
  void thePeople() {
    Page page = claire(1360, 900, ColorScheme.LIGHT);
    page.navigate(address("/person"));
    keep(page, "people");
  }

  private Page claire(int width, int height, ColorScheme scheme) {
    return signIn(visitor(french(width, height, scheme)), CLAIRE);
  }

  private static Browser.NewContextOptions french(int width, int height, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setLocale("fr-FR")
        .setTimezoneId("Europe/Paris")
        .setViewportSize(width, height)
        .setColorScheme(scheme);
  }

  private static void keep(Page page, String name) {
    page.waitForLoadState();
    assertThat(page.locator("h1, article").count()).isPositive();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
