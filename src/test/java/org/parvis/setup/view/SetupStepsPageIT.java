package org.parvis.setup.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** A new colleague's first steps, as they meet them. */
class SetupStepsPageIT extends InBrowser {

  @Test
  void theyAreTakenInPlaceGoOnElsewhereAndEndWithAWord() throws Exception {
    Neighbour nora = Neighbour.newcomer();
    Page page = signedIn(nora);
    axe(page);
    Locator steps = page.locator("#steps");
    steps.locator("input[name=skill]").nth(0).fill("Welding");
    steps.locator("input[name=skill]").nth(1).fill("First aid");
    steps.locator("form[action$=skills] button").click();
    assertThat(steps.locator("#steps-done").textContent()).isEqualTo("1 of 3 done");

    Page phone = signIn(phone(), nora);
    axe(phone);
    assertThat((int) phone.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);
    phone.locator("#steps textarea").fill("Hello, I am Nora!");
    phone.locator("#steps form[action$='/act/wall'] button").tap();
    phone.locator(".post").first().waitFor();
    assertThat(phone.locator("#stream").textContent()).contains("Hello, I am Nora!");
    assertThat(phone.locator("#steps-done").textContent()).isEqualTo("2 of 3 done");

    page.reload();
    steps.locator("a[href*='/person/edit']").click();
    page.locator("#picture").setInputFiles(new FilePayload("nora.png", "image/png", picture()));
    page.locator("#portrait .primary").click();
    page.locator("#portrait .told:not(:empty)").waitFor();
    page.waitForResponse("**/act/steps/done", () -> page.navigate(address("/")));
    assertThat(steps.textContent()).contains("There you are, Nora New!");
    axe(page);
    page.reload();
    assertThat(steps.count()).isZero();
  }

  @Test
  void theyArePutAwayAndBroughtBackFromTheMenu() {
    Page page = signedIn(Neighbour.newcomer());
    page.locator("#steps header button").click();
    page.waitForLoadState();
    assertThat(page.locator("#steps").count()).isZero();

    page.locator(".topbar .me").click();
    page.locator("#me form[action$='/act/steps/back'] button").click();
    page.waitForURL("**/#steps");

    assertThat(page.locator("#steps").count()).isEqualTo(1);
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", png);
    return png.toByteArray();
  }
}
