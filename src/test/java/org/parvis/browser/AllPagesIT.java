package org.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever screen it is on, a page is accessible, fits, and breaks no rule of its own policy. */
class AllPagesIT extends InBrowser {

  private static final List<String> SIGNED_IN =
      List.of(
          "/",
          "/wall/tag/nothing",
          "/wall/scheduled",
          "/moderation/mine",
          "/poll",
          "/proposal",
          "/proposal/new",
          "/proposal/done",
          "/proposal/campaigns",
          "/person",
          "/person/edit",
          "/community",
          "/community/new",
          "/security/password",
          "/notification",
          "/notification/settings");

  @ParameterizedTest
  @CsvSource({"1360, 900, LIGHT", "1360, 900, DARK", "768, 1024, LIGHT", "360, 780, DARK"})
  void everyPageFitsAndIsAccessible(int width, int height, ColorScheme scheme) {
    Neighbour ann = Neighbour.named("Ann Archer");
    Page page =
        visitor(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    check(page, "/security/sign-in", width);
    check(page, "/security/forgotten", width);
    signIn(page, ann);
    SIGNED_IN.forEach(path -> check(page, path, width));
    check(page, "/person/" + ann.slug(), width);
  }

  @ParameterizedTest
  @CsvSource({"1360, 900, LIGHT", "360, 780, DARK"})
  void everyPageOfTheAdministrationToo(int width, int height, ColorScheme scheme) {
    Page page =
        visitor(
            new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme));
    signIn(page, Neighbour.administrator());
    List.of(
            "/moderation",
            "/proposal/campaign-new",
            "/invitation",
            "/invitation/file",
            "/security/accounts",
            "/security/audit",
            "/mail",
            "/directory")
        .forEach(path -> check(page, path, width));
  }

  @Test
  void whatDoesNotExistHasAPageOfItsOwn() {
    tolerate("404");
    Page page = signedIn(Neighbour.named("Ann Archer"));

    page.navigate(address("/person/no-such-person"));

    assertThat(page.locator("main").count()).isEqualTo(1);
    axe(page);
  }

  private void check(Page page, String path, int width) {
    assertThat(page.navigate(address(path)).status()).as(path).isEqualTo(200);

    axe(page);
    Object needed = page.locator("html").evaluate("page => page.scrollWidth");
    assertThat((int) needed).as("width of %s", path).isLessThanOrEqualTo(width);
  }
}
