package org.parvis.wall.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** One text in several places, and a post that goes to another one, in a browser. */
class SpreadPageIT extends InBrowser {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void whereItStandsIsChosenByKeyboardKeptWithTheDraftAndSaidBefore() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    String chess = found(anns, "Chess " + mark);
    found(anns, "Go " + mark);
    anns.navigate(address("/"));
    Locator text = anns.locator("#composer trix-editor");
    anns.locator("#composer-body").focus();
    text.waitFor();
    text.pressSequentially("Twice " + mark);
    Locator places = anns.locator(".placing > summary");
    assertThat(places).containsText("Seen by the whole company");
    places.press("Enter");
    tick(anns, "Whole company");
    assertThat(places).containsText("Choose at least one place");
    tick(anns, "Chess " + mark);
    assertThat(places).containsText("You are alone in Chess " + mark);
    tick(anns, "Go " + mark);
    assertThat(places).containsText("Visible in 2 places");
    axe(anns);
    assertThat(anns.locator("#composer .drafted")).not().isEmpty();

    anns.reload();
    assertThat(anns.locator(".placing > summary")).containsText("Visible in 2 places");
    anns.locator("#composer-body").focus();
    text.press("Control+Enter");
    Locator card = anns.locator("#stream article").first();
    assertThat(card).containsText("Twice " + mark);
    assertThat(card.locator(".elsewhere")).containsText("Go " + mark);
    assertThat(anns.locator(".placing > summary")).containsText("Seen by the whole company");
    anns.reload();
    assertThat(cards(anns)).hasCount(1);
    axe(anns);

    card.locator("summary[aria-label='Actions']").press("Enter");
    card.getByText("Move…").click();
    assertThat(anns.locator(".ticks li")).hasCount(1);
    anns.locator(".ticks input").check();
    assertThat(anns.locator("#reach")).containsText("whole company");
    axe(anns);
    anns.locator(".narrow .primary").click();
    anns.waitForURL(Pattern.compile("/wall/\\d+$"));
    anns.navigate(chess);
    assertThat(cards(anns)).hasCount(0);
    anns.navigate(address("/?of=company"));
    assertThat(cards(anns)).hasCount(1);
    assertThat(cards(anns).locator(".elsewhere")).containsText("Go " + mark);
  }

  private Locator cards(Page page) {
    return page.locator("article", new Page.LocatorOptions().setHasText("Twice " + mark));
  }

  private static void tick(Page page, String name) {
    Locator label =
        page.locator(".placing .ticks label", new Page.LocatorOptions().setHasText(name));
    label.locator("input").press("Space");
  }

  private String found(Page page, String name) {
    page.navigate(address("/community/new"));
    page.locator("[id='community:name']").fill(name);
    page.locator("[value=PRIVATE]").first().check();
    page.locator("[id='community:save']").click();
    assertThat(page.locator("header.community h1")).containsText(name);
    return page.url().replaceFirst("[?#].*", "");
  }
}
