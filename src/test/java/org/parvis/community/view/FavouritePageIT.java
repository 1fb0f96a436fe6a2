package org.parvis.community.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** One's own communities in the menu, and the three readings of the wall, in a browser. */
class FavouritePageIT extends InBrowser {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void favouritesStandFirstAndWhatIsUnreadIsCounted() {
    Page anns = signedIn(Neighbour.named("Ann Archer"));
    found(anns, "Zoo " + mark);
    String zoo = anns.url().replaceFirst("[?#].*", "");
    star(anns);
    found(anns, "Arts " + mark);
    String arts = anns.url().replaceFirst("[?#].*", "");
    post(anns, "Paint " + mark);
    anns.reload();
    assertThat(card(anns)).isVisible();
    assertThat(names(anns)).hasText(new String[] {"Zoo " + mark, "Arts " + mark});
    assertThat(anns.locator(".menu .places [aria-current=page]")).containsText("Arts");
    star(anns);

    anns.navigate(address("/community"));
    axe(anns);
    Locator up = anns.locator(".order").nth(1).locator("button[title='Move up in my favourites']");
    up.focus();
    anns.waitForNavigation(() -> up.press("Enter"));
    assertThat(names(anns)).hasText(new String[] {"Arts " + mark, "Zoo " + mark});
    assertThat(anns.locator(".communities h3").first()).containsText("Arts " + mark);

    Page bobs = signIn(phone(), Neighbour.named("Bob Baker"));
    bobs.waitForResponse(
        answer -> answer.url().endsWith("/act/mark/read") && answer.status() == 204,
        () -> bobs.navigate(address("/?of=company")));
    assertThat(card(bobs)).isVisible();
    axe(bobs);
    bobs.locator(".circles a", hasText("For me")).click();
    assertThat(card(bobs)).hasCount(0);
    join(bobs, arts);
    anns.navigate(arts);
    post(anns, "Sing " + mark);
    join(bobs, zoo);
    bobs.navigate(address("/community"));
    assertThat(bobs.locator(".communities .news")).containsText("1");
    axe(bobs);
    bobs.navigate(address("/?of=followed"));
    assertThat(card(bobs)).isVisible();
    assertThat(bobs.locator(".circles [aria-current]")).hasText("Following");
  }

  private static void post(Page page, String text) {
    page.evaluate(
        "async text => { const form = document.getElementById('composer');"
            + " const fields = new URLSearchParams(new FormData(form));"
            + " fields.set('body', text); fields.set('format', 'lines');"
            + " await fetch(form.action, { method: 'POST', body: fields, headers: {"
            + " 'HX-Request': 'true',"
            + " 'X-Parvis-Token': document.querySelector('meta[name=token]').content } }); }",
        text);
  }

  private static void join(Page page, String community) {
    page.navigate(community);
    page.waitForNavigation(() -> page.locator(".entrance form button.primary").click());
  }

  private void found(Page page, String name) {
    page.navigate(address("/community/new"));
    page.locator("[id='community:name']").fill(name);
    page.locator("[id='community:save']").click();
    assertThat(page.locator("header.community h1")).containsText(name);
  }

  private static void star(Page page) {
    page.waitForNavigation(() -> page.locator("header.community .star button").click());
    assertThat(page.locator("header.community .star button")).hasAttribute("aria-pressed", "true");
  }

  private Locator names(Page page) {
    return page.locator(".menu .places .name");
  }

  private Locator card(Page page) {
    return page.locator("article", hasText("Paint " + mark));
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
