package org.parvis.person.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A colleague chooses what is for them alone, and sees what others see. */
class PersonWithheldPageIT extends InBrowser {

  @Test
  void whatIsForOneselfIsOnNoPageOfAnyoneElse() {
    Neighbour ann = Neighbour.named("Ann Archer");
    String mark = UUID.randomUUID().toString().substring(0, 8);
    Page page = signedIn(ann);
    page.navigate(address("/person/edit"));
    page.locator("[id='profile:phone']").fill("01 99 00 " + mark);
    page.locator("[id='profile:site_input']").fill("Site " + mark);
    page.locator("[id='profile:about']").fill("About " + mark);
    for (String field : List.of("phone", "site", "about", "email")) {
      page.locator("[id='profile:" + field + "Own:own']").check();
    }
    axe(page);
    page.locator("[id='profile:save']").click();
    page.waitForURL("**/person/" + ann.slug());
    assertThat(page.locator(".profile").textContent())
        .contains("01 99 00 " + mark, "Site " + mark, ann.email(), "only for you");
    axe(page);

    page.navigate(address("/person/edit"));
    page.locator("a[href$='as=colleague']").click();
    assertThat(page.locator("main").textContent()).contains("what your colleagues see");
    assertThat(page.locator("main").textContent()).doesNotContain(mark).doesNotContain(ann.email());
    axe(page);

    for (Neighbour other : List.of(Neighbour.named("Bob Baker"), Neighbour.administrator())) {
      Page theirs = signIn(visitor(), other);
      for (String road :
          List.of(
              "/",
              "/person/" + ann.slug(),
              "/person/" + ann.slug() + "?as=colleague",
              "/person?name=Ann",
              "/person?site=Site+" + mark)) {
        theirs.navigate(address(road));
        assertThat(theirs.locator("main").innerHTML().replace("Site+" + mark, ""))
            .as(road)
            .doesNotContain("99 00 " + mark)
            .doesNotContain("About " + mark)
            .doesNotContain(ann.email());
      }
      assertThat(theirs.locator(".people .card").count()).as("found by a site").isZero();
    }
  }
}
