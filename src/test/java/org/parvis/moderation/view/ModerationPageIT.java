package org.parvis.moderation.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A first post that waits, a report on a phone, and what an animator makes of both. */
class ModerationPageIT extends InBrowser {

  private final String name = "Chess " + UUID.randomUUID().toString().substring(0, 8);
  private final Neighbour bob = Neighbour.named("Bob Baker");

  @Test
  void aFirstPostWaitsIsPublishedReportedAndHidden() {
    Page owner = signedIn(Neighbour.named("Ann Archer"));
    owner.navigate(address("/community/new"));
    field(owner, "name").fill(name);
    owner.getByLabel("First posts wait for an animator").check();
    field(owner, "save").click();
    assertThat(owner.locator("h1")).containsText(name);
    String community = owner.url();
    owner.locator("header.community .tabs").getByText("Moderation").click();
    assertThat(owner.locator("main")).containsText("Nothing to decide");
    axe(owner);

    Page member = signIn(phone(), bob);
    member.navigate(community);
    button(member, "Join").click();
    member.locator("#composer-body").click();
    assertThat(member.locator("#composer trix-editor")).isFocused();
    member.keyboard().type("My first move");
    member.locator("#composer .now-or-later > .primary").click();
    assertThat(member.locator("#stream .withheld")).containsText("Waits for an animator");
    axe(member);
    fits(member);
    member.navigate(community);
    assertThat(member.locator("#stream article")).hasCount(0);

    owner.navigate(community);
    assertThat(owner.locator(".tabs .count")).hasText("1");
    owner.locator("header.community .tabs").getByText("Moderation").click();
    assertThat(owner.locator(".matter")).containsText("My first move");
    axe(owner);
    button(owner, "Publish").click();
    assertThat(owner.locator("main")).containsText("Nothing to decide");

    member.navigate(community);
    assertThat(member.locator("#stream article .said")).hasText("My first move");
    String post =
        member
            .locator("#stream article header .meta a[href*='/wall/']")
            .first()
            .evaluate("it => it.href")
            .toString();
    Page cleo = signIn(phone(), Neighbour.named("Cleo Cook"));
    cleo.navigate(community);
    cleo.locator("#stream article header summary").click();
    cleo.locator("#stream article").getByText("Report…").click();
    axe(cleo);
    fits(cleo);
    cleo.getByLabel("Dangerous or false").check();
    cleo.locator("#word").fill("That move loses");
    button(cleo, "Report").click();
    assertThat(cleo.locator(".matter")).containsText("Nobody has decided yet");
    axe(cleo);
    fits(cleo);

    owner.navigate(community);
    owner.locator("header.community .tabs").getByText("Moderation").click();
    assertThat(owner.locator(".matter")).containsText("That move loses");
    Assertions.assertThat(owner.locator(".matter").innerText()).doesNotContain("Cleo");
    axe(owner);
    owner.getByLabel("Reason").fill("It loses the queen");
    owner.getByLabel("Reason").press("Tab");
    owner.keyboard().press("Tab");
    owner.keyboard().press("Enter");
    assertThat(owner.locator("main")).containsText("Nothing to decide");
    owner.getByText("Decided", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(owner.locator(".matter")).containsText("It loses the queen");
    axe(owner);

    assertThat(member.locator("#stream")).not().containsText("My first move");
    member.navigate(post);
    assertThat(member.locator(".withheld")).containsText("It loses the queen");
    axe(member);
    fits(member);
    member
        .locator(".withheld")
        .getByText("Edit", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(member.locator("form.editing")).isVisible();

    button(owner, "Bring back").click();
    member.navigate(community);
    assertThat(member.locator("#stream article .said")).hasText("My first move");
    owner.navigate(community);
    owner.locator("#stream article header summary").click();
    owner.locator("#stream article").getByText("Hide…").click();
    axe(owner);
    owner.locator("#word").fill("After all");
    button(owner, "Hide").click();
    assertThat(owner.locator("main")).containsText("Nothing to decide");
  }

  private static Locator field(Page page, String id) {
    return page.locator("[id='community:" + id + "']");
  }

  private static Locator button(Page page, String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private static void fits(Page page) {
    Assertions.assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }
}
