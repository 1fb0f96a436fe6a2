package org.parvis.community.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A community from its founding to the day on which someone leaves it, in a real browser. */
class CommunityPageIT extends InBrowser {

  private final Neighbour ann = Neighbour.named("Ann Archer");
  private final String name = "Chess " + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aNewcomerOnAPhoneDiscoversJoinsPostsAndLeaves() {
    found(signedIn(ann), "OPEN");
    Page page = signIn(phone(), Neighbour.newcomer());

    page.locator(".bottombar a[href$='/community']").click();
    axe(page);
    fits(page);
    page.locator("#name").fill(name);
    page.locator("form.finder button").click();
    page.locator("#communities").getByText(name).click();
    assertThat(page.locator("h1")).containsText(name);
    assertThat(page.locator("#composer")).hasCount(0);
    axe(page);
    fits(page);

    button(page, "Join").click();
    assertThat(page.locator(".notice.good")).containsText("You are a member");
    assertThat(page.locator("header.community")).containsText("2 members");
    page.locator("#composer-body").click();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    assertThat(page.locator("#composer .audience")).containsText("2 members of " + name);
    page.keyboard().type("My first move");
    page.locator("#composer .now-or-later > .primary").click();
    assertThat(page.locator("#stream article .said").first()).hasText("My first move");
    axe(page);
    fits(page);

    page.locator(".entrance summary").click();
    button(page, "Leave the community").click();
    assertThat(button(page, "Join")).isVisible();
    assertThat(page.locator("#stream article .said").first()).hasText("My first move");
    assertThat(page.locator("#composer")).hasCount(0);
  }

  @Test
  void whoAsksIsLetInByTheKeyboard() {
    Page owner = signedIn(ann);
    String address = found(owner, "MODERATED");
    Page page = signedIn(Neighbour.named("Bob Baker"));
    page.navigate(address);
    assertThat(page.locator("main")).containsText("For members only");

    page.locator(".entrance summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("I play on Thursdays");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".entrance")).containsText("Request sent");

    owner.navigate(address);
    assertThat(owner.locator(".tabs .count")).hasText("1");
    owner.locator("header.community .tabs").getByText("Requests").click();
    assertThat(owner.locator(".request")).containsText("I play on Thursdays");
    axe(owner);
    button(owner, "Accept").click();
    assertThat(owner.locator("main")).containsText("Nobody is waiting");

    page.reload();
    assertThat(page.locator("#composer")).isVisible();
    page.locator("header.community .tabs").getByText("Members").click();
    assertThat(page.locator("#members")).containsText("Ann Archer");
    axe(page);
    page.locator("header.community .tabs").getByText("About").click();
    axe(page);
    page.getByLabel("Highlights").check();
    button(page, "Save").click();
    assertThat(page.getByLabel("Highlights")).isChecked();
  }

  @Test
  void whoChangesItsNameKeepsItsOldAddress() {
    Page page = signedIn(ann);
    String address = found(page, "PRIVATE");
    page.locator(".entrance summary").click();
    page.getByText("Change the community").click();
    axe(page);
    field(page, "name").fill("Go " + name);
    field(page, "save").click();
    assertThat(page.locator("h1")).containsText("Go " + name);

    for (String place : List.of("", "polls/", "proposals/")) {
      page.navigate(address.replace("/community/", "/community/" + place));
      Assertions.assertThat(page.url()).contains("/community/" + place + "go-chess");
      assertThat(page.locator("h1")).containsText("Go " + name);
    }
    tolerate("404");
    Page stranger = signedIn(Neighbour.named("Sam Stranger"));
    for (String place : List.of("", "polls/", "proposals/")) {
      String there = address.replace("/community/", "/community/" + place);
      Assertions.assertThat(stranger.navigate(there).status()).isEqualTo(404);
    }
  }

  @Test
  void aCommunityHasAPlaceOfItsPollsAndOneOfItsIdeas() {
    String address = found(signedIn(ann), "OPEN");
    Page page = signIn(phone(), ann);
    page.navigate(address);
    fits(page);

    tab(page, "Polls").click();
    assertThat(tab(page, "Polls")).hasAttribute("aria-current", "page");
    assertThat(page.locator(".empty")).containsText("No poll waits for you");
    axe(page);
    fits(page);
    page.locator(".empty .button").click();
    assertThat(page.locator(".polling .audience")).containsText(name);
    page.locator("#poll-question-0").fill("Where to play?");
    page.locator(".answering-with .rows input").nth(0).fill("Here");
    page.locator(".answering-with .rows input").nth(1).fill("There");
    page.locator(".polling .primary").click();
    assertThat(page.locator("#stream article")).containsText("Where to play?");
    page.navigate(address.replace("/community/", "/community/polls/"));
    assertThat(tab(page, "Polls").locator(".count")).containsText("1");
    assertThat(page.locator("#stream article")).containsText("Where to play?");
    page.locator(".option").first().click();
    assertThat(page.locator(".option").first()).hasAttribute("aria-pressed", "true");
    page.locator(".circles").getByText("Mine").click();
    assertThat(page.locator("#stream article")).containsText("Where to play?");
    axe(page);
    fits(page);

    tab(page, "Ideas").click();
    assertThat(tab(page, "Ideas")).hasAttribute("aria-current", "page");
    axe(page);
    fits(page);
    Assertions.assertThat(page.locator(".empty .button").getAttribute("href"))
        .contains("/proposal/new?place=");
    page.locator("#state").selectOption("late");
    page.locator(".finder button").click();
    Assertions.assertThat(page.url()).contains("/community/proposals/chess").contains("state=late");
    assertThat(page.locator(".empty")).isVisible();

    Page bob = signedIn(Neighbour.named("Bob Baker"));
    bob.navigate(address.replace("/community/", "/community/polls/"));
    assertThat(bob.locator("#stream article")).containsText("Where to play?");
    assertThat(bob.locator("main a[href*='/poll/new']")).hasCount(0);
    tab(bob, "Ideas").click();
    assertThat(bob.locator(".empty")).containsText("appear here");
    assertThat(bob.locator("main a[href*='/proposal/new']")).hasCount(0);
    axe(bob);
  }

  private static Locator tab(Page page, String label) {
    return page.locator("header.community .tabs a")
        .filter(new Locator.FilterOptions().setHasText(label));
  }

  @Test
  void whoIsCalledFromOutsideIsNamedBeforeItIsSent() {
    Neighbour bob = Neighbour.named("Bob " + name);
    Page page = signedIn(ann);
    found(page, "PRIVATE");
    page.locator("#composer-body").click();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    page.keyboard().type("Ask @" + bob.name());

    String words = bob.name() + " is no member of " + name + " and will not see it.";
    assertThat(page.locator("#completion [role=option] .outside")).hasText(words);
    page.keyboard().press("Enter");
    assertThat(page.locator("#composer p.outside")).hasText(words);
    axe(page);
    page.keyboard().press("Control+A");
    page.keyboard().type("Nobody in particular");
    assertThat(page.locator("#composer p.outside")).hasCount(0);
  }

  @Test
  void aNamelessOneIsRefusedWithWhatWasTyped() {
    Page page = signedIn(ann);
    page.navigate(address("/community/new"));
    field(page, "purpose").fill("To play");
    field(page, "save").click();

    assertThat(page.locator(".refused")).hasText("Give it a name.");
    assertThat(field(page, "purpose")).hasValue("To play");
    axe(page);
  }

  private String found(Page page, String openness) {
    page.navigate(address("/community/new"));
    field(page, "name").fill(name);
    page.locator("[name='community:openness'][value=" + openness + "]").check();
    field(page, "save").click();
    assertThat(page.locator("h1")).containsText(name);
    return page.url();
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
