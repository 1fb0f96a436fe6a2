package org.parvis.community.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A community that begins as a pilot and ends as a template, in a real browser. */
class PilotPageIT extends InBrowser {

  private final String name = "Trial " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aPilotBeginsFromItsTemplateAndBecomesOne() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.navigate(address("/community/new"));
    page.locator(".templates").getByText("Pilot").click();
    axe(page);
    fits(page);
    page.locator("[id='community:name']").fill(name);
    page.locator("[id='community:hypothesis']").fill("If we meet, we learn");
    page.locator("[id='community:pilot-starts']").fill(LocalDate.now().minusWeeks(3).toString());
    page.locator("[id='community:pilot-ends']").fill(LocalDate.now().toString());
    button(page, "Create").click();

    page.locator("header.community .tabs").getByText("Pilot").click();
    assertThat(page.locator("main")).containsText("Counted over 3 whole weeks");
    assertThat(page.locator(".figures")).containsText("fewer than five");
    axe(page);
    fits(page);
    page.locator("#verdict-GO_ON").check();
    page.locator("#word").fill("It works");
    button(page, "Record the decision").click();

    assertThat(page.locator("main")).containsText("The trial worked");
    assertThat(page.locator(".decisions")).containsText("It works");
    page.locator("#template-name").fill(name);
    button(page, "Make it a template").click();
    axe(page);

    Page other = signIn(phone(), Neighbour.named("Bob Baker"));
    other.navigate(address("/community/new"));
    other.locator(".templates").getByText(name).click();
    assertThat(other.locator("[id='community:hypothesis']")).hasValue("If we meet, we learn");
    axe(other);
    fits(other);
  }

  private static void fits(Page page) {
    Object over = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    Assertions.assertThat(((Number) over).intValue()).as(page.url()).isLessThanOrEqualTo(0);
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label));
  }
}
