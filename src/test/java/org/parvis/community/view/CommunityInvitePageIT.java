package org.parvis.community.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Inviting colleagues, from the community's menu to the report, and saying no on a phone. */
class CommunityInvitePageIT extends InBrowser {

  private static final int PATIENCE = 30_000;

  private final String unique = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final Neighbour bob = Neighbour.named("Bob " + unique);
  private final Neighbour cleo = Neighbour.named("Cleo " + unique);

  @Test
  void annInvitesByNameAndByAListAndBobSaysNo() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.navigate(address("/community/new"));
    page.locator("[id='community:name']").fill("Go " + unique);
    page.locator("[value=PRIVATE]").first().check();
    page.locator("[id='community:save']").click();
    page.locator(".entrance summary").click();
    page.locator(".entrance a[href*='/invite/']").click();
    axe(page);

    page.locator("#name").pressSequentially("bob " + unique);
    page.locator("#tick-" + bob.slug()).check();
    page.locator("#name").fill("");
    page.locator("#name").pressSequentially("cleo " + unique);
    page.locator("#tick-" + cleo.slug()).check();
    assertThat(page.locator("#tick-" + bob.slug())).isChecked();
    axe(page);
    page.locator("#found .primary").click();
    assertThat(page.locator("#invited")).containsText("Bob " + unique);
    assertThat(page.locator("#invited > li")).hasCount(2);
    assertThat(page.url()).doesNotContain("token");

    page.locator("#list").fill("Cleo " + unique + "\nNobody " + unique);
    page.locator("form[action$='/invite/list'] .primary").click();
    assertThat(page.locator("#how-far"))
        .containsText("Done.", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    assertThat(page.locator("#report .guests > li")).hasCount(2);
    assertThat(page.locator("#report")).containsText("Invited already");
    axe(page);

    Page phone = signIn(phone(), bob);
    phone.navigate(address("/community"));
    phone.waitForNavigation(
        () ->
            phone
                .locator("a", new Page.LocatorOptions().setHasText("Go " + unique))
                .first()
                .click());
    assertThat((int) phone.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);
    axe(phone);
    phone.locator("form[action$='/invite/decline'] button").click();
    assertThat(phone.locator("main")).not().containsText("Go " + unique);
  }
}
