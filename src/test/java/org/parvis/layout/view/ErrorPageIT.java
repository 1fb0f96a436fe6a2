package org.parvis.layout.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** What people read when something went wrong. */
class ErrorPageIT extends InBrowser {

  @Test
  void whatDoesNotExistHasAPageOfOurOwnWithTheRequestsId() {
    tolerate("404");
    Page page = signedIn(Neighbour.named("Ann Archer"));

    Response answer = page.navigate(address("/person/nobody-of-that-name"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Nothing to see at this address");
    assertThat(page.locator("code")).hasText(answer.headerValue("x-request-id"));
    assertThat(page.content()).doesNotContain("Exception").doesNotContain("Payara");
    axe(page);
  }

  @Test
  void itSpeaksFrenchOnAPhone() {
    tolerate("404");
    Page page =
        visitor(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(360, 780));
    signIn(page, Neighbour.named("Bob Baker"));

    page.navigate(address("/wall/999999999999"));

    assertThat(page.locator("h1")).hasText("Rien à cette adresse");
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    axe(page);
  }

  @Test
  void aPageThatWasOpenForTooLongKeepsWhatWasTyped() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    tolerate("40\\d");

    sendByHand(page, "/person/edit", "jakarta.faces.ViewState", "1:2");

    assertThat(page.locator("h1")).hasText("This page had been open for too long");
    assertThat(page.locator("textarea").first()).hasValue("Bonjour <b>à tous</b>\nAnn");
    axe(page);
  }

  @Test
  void whoseSessionEndedReadsTheirTextAgainAndSignsIn() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    tolerate("401");
    page.navigate(address("/"));
    page.context().clearCookies();

    sendByHand(page, "/act/wall", "key", "abc");

    assertThat(page.locator("h1")).hasText("Please sign in again");
    assertThat(page.locator("textarea").first()).hasValue("Bonjour <b>à tous</b>\nAnn");
    assertThat(page.locator("a.primary")).hasText("Sign in");
  }

  /** Submits a plain form with a text and one more field. */
  private static void sendByHand(Page page, String path, String name, String value) {
    page.evaluate(
        """
        ([action, name, value]) => {
          const form = document.createElement('form');
          form.method = 'post';
          form.action = action;
          for (const [field, text] of [['about', 'Bonjour <b>à tous</b>\\nAnn'], [name, value]]) {
            const input = document.createElement('textarea');
            input.name = field;
            input.value = text;
            form.append(input);
          }
          document.body.append(form);
          form.submit();
        }
        """,
        new Object[] {address(path), name, value});
    page.waitForLoadState();
    page.locator("section.kept").waitFor();
  }
}
