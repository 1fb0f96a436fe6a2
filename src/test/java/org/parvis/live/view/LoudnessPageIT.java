package org.parvis.live.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** What is said to be new is what one finds, however loud one wants a community to be. */
class LoudnessPageIT extends InBrowser {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void onlyWhatWillBeShownIsSaidToBeNew() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    String club = found(anns);
    Page carls = joined(Neighbour.named("Carl Cook"), club);
    Neighbour bob = Neighbour.named("Bob Baker");
    Page bobs = joined(bob, club);

    listens(bobs, club, "HIGHLIGHTS");
    post(carls, club, "Small talk");
    post(anns, club, "From who makes it live");
    findsOne(bobs, "From who makes it live");

    listens(bobs, club, "MENTIONS");
    post(anns, club, "Small talk of who makes it live");
    post(carls, club, "What do you say, @" + bob.slug() + "?");
    findsOne(bobs, "What do you say");
  }

  private void listens(Page page, String club, String level) {
    act(page, "/act/community/" + club + "/hear", Map.of("level", level));
    page.navigate(address("/"));
    page.locator("html[data-line=open]").waitFor();
  }

  private void findsOne(Page page, String words) {
    Locator fresh = page.locator("#newer a");
    assertThat(fresh).containsText("1 new post");
    fresh.click();
    assertThat(page.locator("#stream article").first()).containsText(words);
    Locator small =
        page.locator("#stream article", new Page.LocatorOptions().setHasText("mall talk"))
            .filter(new Locator.FilterOptions().setHasText(mark));
    assertThat(small).hasCount(0);
    page.reload();
    assertThat(page.locator("#stream article").first()).containsText(words);
    assertThat(small).hasCount(0);
    assertThat(fresh).hasCount(0);
  }

  private Page joined(Neighbour person, String club) {
    Page page = signedIn(person);
    act(page, "/act/community/" + club + "/join", Map.of());
    return page;
  }

  private void post(Page page, String club, String words) {
    act(
        page,
        "/act/wall",
        Map.of(
            "body",
            words + " " + mark,
            "format",
            "markdown",
            "place",
            club,
            "key",
            UUID.randomUUID().toString()));
  }

  private String found(Page page) {
    page.navigate(address("/community/new"));
    page.locator("[id='community:name']").fill("Loud " + mark);
    page.locator("[id='community:save']").click();
    assertThat(page.locator("header.community h1")).containsText("Loud " + mark);
    page.navigate(address("/"));
    return page.locator(".placing .ticks label", new Page.LocatorOptions().setHasText(mark))
        .locator("input")
        .getAttribute("value");
  }

  private static void act(Page page, String path, Map<String, String> fields) {
    page.evaluate(
        "async ([path, fields]) => { const answer = await fetch(path, { method: 'POST',"
            + " headers: { 'X-Parvis-Token': document.querySelector('meta[name=token]').content },"
            + " body: new URLSearchParams(fields) });"
            + " if (!answer.ok) throw new Error(path + ' ' + answer.status); }",
        List.of(address(path), fields));
  }
}
