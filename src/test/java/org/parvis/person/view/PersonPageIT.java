package org.parvis.person.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;
import org.parvis.storage.PictureFiles;

/** Profiles and people as they are seen, typed and clicked. */
class PersonPageIT extends InBrowser {

  private final Neighbour ann = Neighbour.named("Ann Archer");

  @Test
  void onesProfileIsEditedByTheKeyboardAlone() {
    Page page = signedIn(ann);
    page.navigate(address("/person/edit"));
    page.getByLabel("Job title").focus();
    page.keyboard().type("Welder");
    page.locator("[id='profile:own:add']").focus();
    page.keyboard().press("Enter");
    Locator skill = page.locator(".line input").first();
    assertThat(skill).isFocused();
    page.keyboard().type("Welding " + ann.slug());
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().type("Ten years at the workshop");
    page.keyboard().press("Enter");

    page.waitForURL(address("/person/" + ann.slug()));
    assertThat(page.locator(".notices")).containsText("Your profile is saved.");
    assertThat(page.locator(".profile")).containsText("Welder");
    assertThat(page.locator(".skills")).containsText("Ten years at the workshop");
    axe(page);
  }

  @Test
  void aSkillThatIsRemovedLeavesTheKeyboardBesideTheOthers() {
    Page page = signedIn(ann);
    page.navigate(address("/person/edit"));
    Locator add = page.locator("[id='profile:own:add']");
    add.press("Enter");
    page.locator(".line .ui-button").press("Enter");

    assertThat(page.locator(".line")).hasCount(0);
    assertThat(add).isFocused();
  }

  @Test
  void whatWasSavedElsewhereStandsBesideWhatWasTyped() {
    Page page = signedIn(ann);
    page.navigate(address("/person/edit"));
    Page other = page.context().newPage();
    other.navigate(address("/person/edit"));
    save(other, "saved elsewhere");
    other.waitForURL(address("/person/" + ann.slug()));
    save(page, "typed here");

    assertThat(page.locator(".notices")).containsText("Nothing is lost");
    assertThat(page.locator("[id='profile:about']")).hasValue("typed here");
    assertThat(page.locator(".stored")).containsText("saved elsewhere");
    axe(page);
    page.locator("[id='profile:save']").click();
    page.waitForURL(address("/person/" + ann.slug()));
    assertThat(page.locator(".about")).hasText("typed here");
  }

  @Test
  void aRefusedNameKeepsTheRest() {
    Page page = signedIn(ann);
    page.navigate(address("/person/edit"));
    page.locator("[id='profile:name']").fill(" ");
    save(page, "typed text");

    assertThat(page.locator(".notices")).containsText("Please fill in: Name.");
    assertThat(page.locator("[id='profile:about']")).hasValue("typed text");
    page.locator("[id='profile:name']").fill("");
    save(page, "typed again");

    assertThat(page.getByText("Please say your name.")).isVisible();
    assertThat(page.locator("[id='profile:about']")).hasValue("typed again");
  }

  @Test
  void aPortraitIsChosenCroppedAndShown() throws IOException {
    Page page = signedIn(ann);
    page.navigate(address("/person/edit"));
    page.getByLabel("Job title").fill("still typing");
    page.locator("#picture")
        .setInputFiles(
            new FilePayload("me.png", "image/png", PictureFiles.quarters(300, 200, "png")));
    assertThat(page.locator("#crop-side")).isFocused();
    page.keyboard().press("Home");
    axe(page);
    page.getByText("Use this picture").click();

    assertThat(page.locator(".told")).containsText("Your picture is saved.");
    assertThat(page.getByLabel("Job title")).hasValue("still typing");
    String source = page.locator("#portrait .now img").getAttribute("src");
    APIResponse portrait = page.context().request().get(origin() + source);
    assertThat(portrait.headers())
        .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith("image/jpeg"))
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("cache-control", "private, max-age=31536000, immutable");
    assertThat(portrait.headers().get("content-security-policy")).contains("sandbox");
    assertThat(visitor().context().request().get(origin() + source).headers().get("content-type"))
        .doesNotContain("image");
  }

  @Test
  void noPictureOfAnotherKindGetsIn() throws IOException {
    Page page = signedIn(ann);
    assertRefused(page, "x.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PNG, JPEG, GIF");
    assertRefused(page, "x.png", "<html><script>alert(1)</script>", "PNG, JPEG, GIF");
    byte[] huge = PictureFiles.hugePng(50_000, 50_000);
    assertRefused(page, new FilePayload("x.png", "image/png", huge), "too many pixels");
    byte[] heavy = new byte[11 << 20];
    assertRefused(page, new FilePayload("x.png", "image/png", heavy), "too large");
    page.navigate(address("/person/" + ann.slug()));
    assertThat(page.locator(".profile img")).hasCount(0);
  }

  @Test
  void fieldsThatNoFormHasAreNotTaken() {
    Page page = signedIn(ann);
    page.navigate(address("/person/edit"));
    page.evaluate(
        "for (const name of ['role', 'profile:role', 'version', 'draft.version', 'slug']) {"
            + " const field = document.createElement('input'); field.name = name;"
            + " field.value = 'ADMINISTRATOR';"
            + " document.getElementById('profile').append(field); }");
    save(page, "about me");
    page.waitForURL(address("/person/" + ann.slug()));
    tolerate("403");
    assertThat(page.navigate(address("/security/accounts")).status()).isEqualTo(403);
  }

  @Test
  void onAPhoneInFrenchInTheDarkNothingOverflows() {
    Page page =
        signIn(
            visitor(
                new Browser.NewContextOptions()
                    .setViewportSize(360, 780)
                    .setColorScheme(ColorScheme.DARK)
                    .setLocale("fr-FR")),
            ann);
    for (String path : new String[] {"/person", "/person/edit", "/person/" + ann.slug()}) {
      page.navigate(address(path));
      assertThat(page.locator("html")).hasAttribute("lang", "fr");
      assertThat((Integer) page.locator("html").evaluate("page => page.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(360);
      axe(page);
    }
    assertThat(page.getByText("Dites ce que vous savez faire")).isVisible();
  }

  @Test
  void nobodyIsFoundAtAnUnknownAddress() {
    Page page = signedIn(ann);
    tolerate("404");
    assertThat(page.navigate(address("/person/no-such-person")).status()).isEqualTo(404);
  }

  private static void save(Page page, String about) {
    page.locator("[id='profile:about']").fill(about);
    page.locator("[id='profile:save']").click();
  }

  private static void assertRefused(Page page, String name, String content, String words) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    assertRefused(page, new FilePayload(name, "image/png", bytes), words);
  }

  private static void assertRefused(Page page, FilePayload file, String words) {
    page.navigate(address("/person/edit"));
    String token = page.locator("#portrait [name=token]").inputValue();
    APIResponse answer =
        page.context()
            .request()
            .post(
                address("/act/portrait"),
                RequestOptions.create()
                    .setHeader("Origin", origin())
                    .setHeader("X-Parvis-Token", token)
                    .setMultipart(FormData.create().set("token", token).set("picture", file)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains(words);
  }

  private static String origin() {
    return address("").replaceAll("/parvis$", "");
  }
}
