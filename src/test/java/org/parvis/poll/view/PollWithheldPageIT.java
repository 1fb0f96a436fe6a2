package org.parvis.poll.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A poll that waits, for who asked it and for who decides about it. */
class PollWithheldPageIT extends InBrowser {

  private final String name = "Chess " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void itIsReadAsOthersWillSeeItAndNobodyVotes() {
    Neighbour bob = Neighbour.named("Bob Baker");
    Page owner = signedIn(Neighbour.named("Ann Archer"));
    owner.navigate(address("/community/new"));
    owner.locator("[id='community:name']").fill(name);
    owner.getByLabel("First posts wait for an animator").check();
    owner.locator("[id='community:save']").click();
    assertThat(owner.locator("h1")).containsText(name);
    String community = owner.url();
    Page page = signIn(phone(), bob);
    page.navigate(community);
    page.locator(".entrance button").first().click();
    assertThat(page.locator("header.community")).containsText("2 members");
    String place = page.locator("#composer [name=place]").first().inputValue();

    Asked one = Asked.by(bob, "place", place, "title", "Where?", "additions", "ANYONE");
    Asked many =
        Asked.by(bob, "place", place, "title", "What?", "kinds", "SINGLE,RANKED,SCALE,TEXT");

    for (Asked poll : new Asked[] {one, many}) {
      page.navigate(address("/wall/" + poll.id()));
      Locator card = page.locator("article.withheld");
      assertThat(card).containsText("Waits for an animator");
      assertThat(card.locator(".poll")).containsText("Blue");
      assertThat(card.locator(".promise")).isVisible();
      assertThat(card.locator(".poll :is(button, input, select, textarea):enabled")).hasCount(0);
      assertThat(card.locator(".adding")).hasCount(0);
      axe(page);
      assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
          .isLessThanOrEqualTo(360);
    }

    owner.navigate(community.replace("/community/", "/community/moderation/"));
    assertThat(owner.locator(".matter .poll")).hasCount(2);
    assertThat(owner.locator(".matter .poll :is(button, input, select, textarea):enabled"))
        .hasCount(0);
    axe(owner);
  }
}
