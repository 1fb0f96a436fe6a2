package org.parvis.layout.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Each page has one short address. */
class AddressPageIT extends InBrowser {

  @ParameterizedTest
  @CsvSource({
    "/wall/index.xhtml, /",
    "/person/index.xhtml?name=b, /person?name=b",
    "/person/, /person",
    "/person/show.xhtml?key=someone, /person/someone",
    "/person/edit.xhtml, /person/edit",
  })
  void anyOtherSpellingLeadsToTheShortAddress(String path, String address) {
    APIResponse answer = ask(path);

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.headers().get("location")).endsWith("/parvis" + address);
  }

  @Test
  void theFilesBehindThePagesAreNotServed() {
    assertThat(ask("/WEB-INF/templates/page.xhtml").status()).isEqualTo(404);
    assertThat(ask("/WEB-INF/error").status()).isEqualTo(404);
    assertThat(ask("/wall/head.xhtml").status()).isEqualTo(404);
  }

  @Test
  void aFormIsSentToTheShortAddressOfItsPage() {
    Page page = visitor();
    page.navigate(address("/security/sign-in"));

    assertThat(page.locator("form").first().getAttribute("action"))
        .isEqualTo("/parvis/security/sign-in");
  }

  @Test
  void aFormBeyondAllMeasureIsRefusedInWords() {
    String tooLong = "a".repeat(2 * 1024 * 1024);

    APIResponse answer =
        requests()
            .post(
                address("/person/edit"),
                RequestOptions.create().setForm(FormData.create().set("about", tooLong)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).contains("That is too much at once");
  }

  @Test
  void aMethodThatNoPageKnowsIsRefused() {
    APIResponse answer = requests().delete(address("/person"));

    assertThat(answer.status()).isBetween(404, 405);
    assertThat(answer.text()).contains("<h1>").doesNotContain("Payara");
  }

  private APIResponse ask(String path) {
    return requests().get(address(path), RequestOptions.create().setMaxRedirects(0));
  }

  private APIRequestContext requests() {
    return requests(visitor(), Neighbour.named("Ann Archer"));
  }
}
