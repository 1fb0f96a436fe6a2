package org.parvis.layout.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** What stands around every page. */
class ShellPageIT extends InBrowser {

  private static final List<String> PAGES = List.of("/", "/person", "/person/edit");

  @Test
  void annFindsHerWayByKeyboardAlone() {
    Page page = signedIn(Neighbour.named("Ann Archer"));

    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#content")).isFocused();

    page.locator(".me").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#me")).isVisible();
    assertThat(page.locator("#me").boundingBox().y).isGreaterThan(bottom(page, ".me"));
    page.keyboard().press("Escape");
    assertThat(page.locator("#me")).isHidden();
    assertThat(page.locator(".me")).isFocused();
  }

  @Test
  void aColleagueIsFoundFromEveryPage() {
    Neighbour bob = Neighbour.named("Bob Baker");
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.navigate(address("/security/password"));

    page.locator(".topbar [type=search]").fill("bob");
    page.keyboard().press("Enter");

    page.waitForURL(address("/person?name=bob"));
    assertThat(page.locator("#people").getByText(bob.name()).first()).isVisible();
  }

  @Test
  void theMenuShowsWhereAnnIsAndNothingOfTheAdministration() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.navigate(address("/person"));

    assertThat(page.locator(".menu a"))
        .hasText(
            Stream.of(
                    "Wall",
                    "Communities",
                    "Polls( \\d+\\+?)?",
                    "Proposals and ideas",
                    "Saved",
                    "Scheduled",
                    "Colleagues")
                .map(Pattern::compile)
                .toArray(Pattern[]::new));
    assertThat(page.locator(".menu [aria-current=page]")).hasText("Colleagues");
  }

  @Test
  void annChoosesTheDarkAndStaysWhereSheWas() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.navigate(address("/person?name=b"));

    page.locator(".me").click();
    page.locator("#me button[value=DARK]").click();

    page.waitForURL(address("/person?name=b"));
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(background(page)).isEqualTo("rgb(16, 20, 29)");
  }

  @Test
  void untilAPersonChoosesTheirBrowserAndTheirSystemDo() {
    Page page =
        visitor(
            new Browser.NewContextOptions().setLocale("fr-CH").setColorScheme(ColorScheme.DARK));
    signIn(page, Neighbour.named("Bob Baker"));

    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.locator(".menu [aria-current=page]")).hasText("Mur");
    assertThat(background(page)).isEqualTo("rgb(16, 20, 29)");
  }

  @Test
  void nothingScrollsSidewaysOnAPhoneOrAtTwiceTheSize() {
    Page phone = signIn(phone(), Neighbour.named("Bob Baker"));
    for (String path : PAGES) {
      phone.navigate(address(path));
      assertThat(phone.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as(path)
          .isEqualTo(0);
    }
    assertThat(phone.locator(".bottombar a, .bottombar button"))
        .hasText(new String[] {"Wall", "Communities", "Post", "Alerts 0 unread", "Me"});
  }

  @Test
  void everyPageCanBeReadByAllInTheLightAndInTheDark() {
    Neighbour ann = Neighbour.named("Ann Archer");
    Page light = signedIn(ann);
    Page phone = signIn(phone(), ann);
    for (String path : PAGES) {
      light.navigate(address(path));
      axe(light);
      phone.navigate(address(path));
      axe(phone);
    }
  }

  @Test
  void annSignsOutFromHerMenu() {
    Page page = signedIn(Neighbour.named("Ann Archer"));

    page.locator(".me").click();
    page.locator("#signOut button").click();

    page.waitForURL(url -> url.contains("/security/sign-in"));
    page.navigate(address("/person"));
    assertThat(page.url()).contains("/security/sign-in");
  }

  @Test
  void aPageWithoutPrimeFacesLoadsNothingOfIt() {
    Page page = signedIn(Neighbour.named("Ann Archer"));

    assertThat(page.content()).doesNotContain("ln=primefaces");
  }

  private static double bottom(Page page, String selector) {
    BoundingBox box = page.locator(selector).boundingBox();
    return box.y + box.height;
  }

  private static Object background(Page page) {
    return page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
