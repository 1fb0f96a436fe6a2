package org.parvis.person.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** What a name unfolds to, and what colleagues say of a skill. */
class PersonCardPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();
  private Neighbour bob;
  private Page bobs;

  @BeforeEach
  void bobKnowsChessAndWrites() {
    bob = Neighbour.named("Bob Baker");
    bobs = signedIn(bob);
    bobs.navigate(address("/person/edit"));
    bobs.locator("[id='profile:own:add']").focus();
    bobs.keyboard().press("Enter");
    assertThat(bobs.locator(".line input").first()).isFocused();
    bobs.keyboard().type("Chess");
    bobs.keyboard().press("Tab");
    bobs.keyboard().press("Tab");
    bobs.keyboard().type("Club champion");
    bobs.keyboard().press("Enter");
    bobs.waitForURL(address("/person/" + bob.slug()));
    bobs.navigate(address("/"));
    bobs.locator("#composer-body").focus();
    assertThat(bobs.locator("#composer trix-editor")).isFocused();
    bobs.keyboard().type(something);
    bobs.keyboard().press("Control+Enter");
    assertThat(post(bobs)).isVisible();
  }

  @Test
  void underThePointerAndAtTheKeyboardANameUnfolds() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/person/card/")) {
            asked.add(request.url());
          }
        });
    Locator name = post(page).locator("header a.name").first();
    Locator card = page.locator(".person-box");

    name.hover();
    assertThat(card).isVisible();
    assertThat(card).containsText("Chess");
    axe(page);
    card.hover();
    assertThat(card).isVisible();
    page.keyboard().press("Escape");
    assertThat(card).isHidden();

    name.focus();
    page.keyboard().press("Alt+ArrowDown");
    assertThat(card.locator("a").first()).isFocused();
    page.keyboard().press("Shift+Tab");
    assertThat(card).isHidden();
    assertThat(name).isFocused();
    page.keyboard().press("Alt+ArrowDown");
    card.locator(".acts a").nth(1).click();
    assertThat(page.locator(".chosen .chip")).containsText("Bob Baker");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aFingerUnfoldsANameAndThenFollowsIt() {
    Page page = signIn(phone(), Neighbour.named("Ann Archer"));
    Locator name = post(page).locator("header a.name").first();
    Locator card = page.locator(".person-box");
    page.keyboard().press("Shift");
    page.waitForFunction(
        "performance.getEntriesByType('resource').some(it => it.name.includes('names.js'))");

    name.tap();

    assertThat(card).isVisible();
    BoundingBox box = card.boundingBox();
    assertThat(box.x).isGreaterThanOrEqualTo(0);
    assertThat(box.x + box.width).isLessThanOrEqualTo(360);
    assertThat(box.y + box.height).isLessThanOrEqualTo(780);
    axe(page);
    name.tap();
    page.waitForURL("**/person/" + bob.slug());
  }

  @Test
  void aSkillIsEndorsedInOneTapTakenBackAndSpokenFor() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.navigate(address("/person/" + bob.slug()));
    Locator endorse = page.locator(".endorsing button");

    endorse.click();
    assertThat(endorse).hasAttribute("aria-pressed", "true");
    page.locator("#toasts button").first().click();
    assertThat(endorse).hasAttribute("aria-pressed", "false");
    page.waitForCondition(() -> endorse.getAttribute("data-busy") == null);
    page.reload();
    assertThat(endorse).hasAttribute("aria-pressed", "false");

    endorse.click();
    page.waitForCondition(() -> endorse.getAttribute("data-busy") == null);
    page.locator(".endorsing a.who").click();
    assertThat(page.locator(".who-of")).containsText("Ann Archer");
    page.locator(".word-of [name=word]").fill("Mates in three.");
    page.locator(".word-of button").click();
    assertThat(page.locator(".who-of q")).hasText("Mates in three.");
    axe(page);

    bobs.navigate(address("/person/" + bob.slug()));
    assertThat(bobs.locator(".endorsing button")).hasCount(0);
    assertThat(bobs.locator(".endorsing a.who")).hasAttribute("data-who", "1");
  }

  private Locator post(Page page) {
    return page.locator("article", new Page.LocatorOptions().setHasText(something));
  }
}
