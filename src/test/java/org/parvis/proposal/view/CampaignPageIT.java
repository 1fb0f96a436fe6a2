package org.parvis.proposal.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A call for ideas, from its question to what a juror names. */
class CampaignPageIT extends InBrowser {

  private final String unique = "bell" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final Neighbour ann = Neighbour.named("Ann " + unique);
  private final Neighbour bob = Neighbour.named("Bob " + unique);

  @Test
  void anAdministratorAsksByKeyboardAndAnIdeaAnswers() {
    Page page = signedIn(Neighbour.administrator());
    page.navigate(address("/proposal/campaigns"));
    page.locator(".campaigns-head a[href*='campaign-new'], .campaign-call summary").press("Enter");
    if (page.locator(".campaign-call[open]").count() > 0) {
      page.locator(".campaign-call li a").first().press("Enter");
    }
    page.locator("#campaign-title").focus();
    page.keyboard().type("How do we hear the " + unique + "?");
    page.keyboard().press("Tab");
    assertThat(page.locator(".calling trix-editor")).isFocused();
    page.keyboard().type("It is too soft");
    assertThat(page.locator(".campaign-jurors")).isHidden();
    page.locator("#way").selectOption("JURY");
    assertThat(page.locator(".campaign-jurors input:visible")).hasCount(1);
    page.locator("#juror-0").fill(ann.slug());
    assertThat(page.locator(".campaign-jurors input:visible")).hasCount(2);
    axe(page);
    page.reload();
    assertThat(page.locator("#campaign-title")).hasValue("How do we hear the " + unique + "?");
    assertThat(page.locator("#juror-0")).hasValue(ann.slug());
    page.locator("#juror-0").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/proposal/campaign/\\d+$"));
    assertThat(page.locator(".campaign-jury")).containsText("Ann " + unique);
    axe(page);
    String call = page.url();

    Page his = signIn(phone(), bob);
    his.navigate(call);
    his.locator(".campaigns-head a[href*='campaign=']").click();
    his.locator("#proposal-title").fill("A louder " + unique);
    his.locator("#proposal-body").focus();
    assertThat(his.locator(".proposing trix-editor")).isFocused();
    his.keyboard().type("Of brass");
    axe(his);
    his.locator(".proposing .primary").click();
    assertThat(his).hasURL(Pattern.compile(".*/proposal/\\d+$"));
    assertThat(his.locator(".campaign-of").first()).containsText("How do we hear the " + unique);
    his.locator(".campaign-of a").first().click();
    assertThat(his.locator("#ideas")).containsText("A louder " + unique);
    assertThat((int) his.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);
    axe(his);
    page.navigate(address("/proposal/campaign-new"));
    assertThat(page.locator("#campaign-title")).hasValue("");

    Page hers = signedIn(ann);
    hers.navigate(call);
    Locator star = hers.locator(".naming button").first();
    star.press("Enter");
    assertThat(star).hasAttribute("aria-pressed", "true");
    assertThat(star).isFocused();
    assertThat(hers.locator("#named")).containsText("A louder " + unique);
    axe(hers);
    star.press("Enter");
    assertThat(star).hasAttribute("aria-pressed", "false");
    assertThat(hers.locator("#named")).not().containsText("A louder " + unique);
  }

  @Test
  void oneSupportsAnIdeaOnThePageOfItsCall() {
    Page page = signedIn(Neighbour.administrator());
    page.navigate(address("/proposal/campaign-new"));
    page.locator("#campaign-title").fill("Which " + unique + "?");
    page.locator("#campaign-body").focus();
    assertThat(page.locator(".calling trix-editor")).isFocused();
    page.keyboard().type("Because");
    page.locator(".calling .primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/proposal/campaign/\\d+$"));
    String call = page.url();
    page.navigate(address("/proposal/new?campaign=" + call.replaceAll(".*/", "")));
    page.locator("#proposal-title").fill("This " + unique);
    page.locator("#proposal-body").focus();
    assertThat(page.locator(".proposing trix-editor")).isFocused();
    page.keyboard().type("Because");
    page.locator(".proposing .primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/proposal/\\d+$"));

    Page his =
        signIn(
            visitor(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(360, 780)),
            bob);
    for (String path : new String[] {"/proposal/campaigns", call}) {
      his.navigate(path.startsWith("/") ? address(path) : path);
      assertThat((int) his.locator("html").evaluate("page => page.scrollWidth"))
          .as(path)
          .isEqualTo(360);
      axe(his);
    }
    his.locator("#ideas .judge").first().press("Enter");
    assertThat(his.locator("#ideas .judge").first()).hasAttribute("aria-pressed", "true");
    assertThat(his.locator("#ideas .proposal-counts")).containsText("1 soutien");
  }
}
