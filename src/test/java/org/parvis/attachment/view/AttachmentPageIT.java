package org.parvis.attachment.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;
import org.parvis.storage.PictureFiles;

/** Files beside what one writes, and on cards, as people meet them. */
class AttachmentPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();

  @Test
  void picturesAreAddedDescribedPublishedAndSeenLarge() throws IOException {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page);
    page.locator("#files-wall")
        .setInputFiles(
            new FilePayload[] {
              picture("one.png", 300, 200),
              picture("two.png", 200, 300),
              file("plan.txt", "plan"),
              file("tool.exe", "MZ")
            });
    assertThat(uploads(page)).hasCount(3, patiently());
    assertThat(page.locator(".arriving .failed")).containsText("can’t be attached");
    page.locator(".arriving .failed .cancel").click();
    assertThat(page.locator(".arriving li")).hasCount(0);
    axe(page);
    page.locator(".uploads input").first().fill("Two presses");
    page.locator(".uploads input").last().fill("A ladder");
    page.waitForResponse("**/describe", () -> page.locator(".uploads input").last().press("Enter"));
    assertThat(page.locator(".uploads input").last()).isFocused();
    assertThat(uploads(page)).hasCount(3);
    page.reload();

    assertThat(uploads(page)).hasCount(3);
    assertThat(page.locator(".uploads input").first()).hasValue("Two presses");
    page.locator("#composer .primary").click();

    Locator post = post(page);
    assertThat(post.locator(".picture img").first()).hasAttribute("alt", "Two presses");
    assertThat(post.locator(".file")).containsText("plan.txt");
    assertThat(uploads(page)).hasCount(0);
    axe(page);
    post.locator(".picture").first().click();
    assertThat(page.locator("#gallery figcaption")).hasText("Two presses");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#gallery .count")).hasText("2 / 2");
    axe(page);
    page.keyboard().press("Escape");
    assertThat(page.locator("#gallery")).isHidden();
    assertThat(post.locator(".picture").first()).isFocused();
  }

  @Test
  void anEditTakesOffAndAddsOnceItIsSaved() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page);
    page.locator("#files-wall").setInputFiles(file("old.txt", "old"));
    assertThat(uploads(page)).hasCount(1);
    page.locator("#composer .primary").click();
    post(page).locator("details.more summary").click();
    post(page).locator(".choices a[href*='/wall/edit/']").click();
    Locator editing = page.locator("form.editing");
    editing.locator("[data-upload-act]").click();
    assertThat(editing.locator(".uploads .leaving")).hasCount(1);
    editing.locator("input[type=file]").setInputFiles(file("new.txt", "new"));
    assertThat(editing.locator(".uploads li")).hasCount(2);
    editing.locator(".primary").click();

    assertThat(post(page).locator(".file")).hasCount(1);
    assertThat(post(page).locator(".file")).containsText("new.txt");
  }

  @Test
  void withoutAScriptFilesComeByAPageOfTheirOwn() throws IOException {
    Page page =
        signIn(
            visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)),
            Neighbour.named("Ann Archer"));
    page.locator("#composer-body").fill(something);
    page.locator("#files-wall")
        .setInputFiles(new FilePayload[] {picture("one.png", 300, 200), file("plan.txt", "plan")});
    page.locator("#composer button[formenctype]").click();

    assertThat(page.locator("textarea[name=body]")).hasValue(something);
    assertThat(page.locator(".uploads li")).hasCount(2);
    page.locator(".uploads input").fill("A press");
    page.locator(".uploads noscript button, .uploads button[formaction$=describe]").click();
    page.locator(".uploads [formaction$=remove]").last().click();
    assertThat(page.locator(".uploads li")).hasCount(1);
    page.locator("form.writing .primary").click();

    assertThat(post(page).locator(".picture img")).hasAttribute("alt", "A press");
    post(page).locator(".picture").click();
    assertThat(page).hasURL(Pattern.compile(".*/file/\\d+-1920\\.jpg"));
  }

  @Test
  void withoutAScriptEnterInADescriptionTakesNoFileOff() throws IOException {
    Neighbour ann = Neighbour.named("Ann Archer");
    Page page = signedIn(ann);
    write(page);
    page.locator("#files-wall")
        .setInputFiles(
            new FilePayload[] {
              file("plan.txt", "plan"), picture("one.png", 300, 200), picture("two.png", 200, 300)
            });
    assertThat(uploads(page)).hasCount(3, patiently());
    page.locator("#composer .primary").click();
    String id = post(page).getAttribute("data-id");
    Page plain = signIn(visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false)), ann);
    plain.navigate(address("/wall/edit/" + id));

    plain.locator(".uploads input").last().fill("A ladder");
    plain.locator(".uploads input").last().press("Enter");

    assertThat(plain).hasURL(Pattern.compile(".*/describe"));
    assertThat(plain.locator(".uploads input").last()).hasValue("A ladder");
    assertThat(plain.locator(".uploads li")).hasCount(3);
    assertThat(plain.locator(".uploads .leaving")).hasCount(0);
    assertThat(plain.locator("textarea[name=body]")).hasValue(something);
  }

  @Test
  void picturesArePastedAndDroppedAndTakeTheirPlaceAtOnce() throws IOException {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    write(page);
    bring(page, "paste");
    assertThat(uploads(page)).hasCount(1, patiently());
    assertThat(page.locator("#composer trix-editor")).hasText(something);
    bring(page, "drop");
    assertThat(uploads(page)).hasCount(2, patiently());
    page.locator("#composer .primary").click();

    Locator picture = post(page).locator(".picture img").first();
    assertThat(post(page).locator(".picture")).hasCount(2);
    assertThat(picture).hasAttribute("width", Pattern.compile("\\d+"));
    assertThat(picture).hasAttribute("height", Pattern.compile("\\d+"));
    assertThat(picture).hasAttribute("srcset", Pattern.compile("/file/\\d+-480\\.\\w+ 480w,.*"));
  }

  @Test
  void whoLeavesWhileAFileIsOnItsWayIsWarned() {
    tolerate("ERR_FAILED");
    Page page = signedIn(Neighbour.named("Ann Archer"));
    List<String> warnings = warnings(page);
    write(page);
    List<Route> held = new ArrayList<>();
    page.route("**/act/attachment", held::add);
    page.locator("#files-wall").setInputFiles(file("plan.txt", "plan"));
    page.waitForCondition(() -> !held.isEmpty());
    leave(page);
    page.waitForCondition(() -> warnings.equals(List.of("beforeunload")));

    held.get(0).abort();
    assertThat(page.locator(".arriving [data-again]")).isVisible();
    leave(page);
    page.waitForCondition(() -> warnings.size() == 2);

    page.unroute("**/act/attachment");
    page.locator(".arriving [data-again]").click();
    assertThat(uploads(page)).hasCount(1);
    page.waitForClose(() -> leave(page));
    Assertions.assertThat(warnings).hasSize(2);
  }

  /** As a browser does it when a picture is pasted from the screen or dropped from a folder. */
  private static void bring(Page page, String how) throws IOException {
    page.evaluate(
        """
        ([how, picture]) => {
          const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0));
          const brought = new DataTransfer();
          brought.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
          const told = { bubbles: true, cancelable: true };
          document.querySelector('#composer trix-editor').dispatchEvent(how === 'paste'
            ? new ClipboardEvent('paste', { ...told, clipboardData: brought })
            : new DragEvent('drop', { ...told, dataTransfer: brought }));
        }
        """,
        List.of(how, Base64.getEncoder().encodeToString(PictureFiles.quarters(900, 600, "png"))));
  }

  private void write(Page page) {
    page.locator("#composer-body").click();
    page.locator("#composer trix-editor").click();
    page.keyboard().type(something);
  }

  private Locator post(Page page) {
    return page.locator("#stream article")
        .filter(new Locator.FilterOptions().setHasText(something));
  }

  /** Each picture is decoded by a process of its own. */
  private static LocatorAssertions.HasCountOptions patiently() {
    return new LocatorAssertions.HasCountOptions().setTimeout(30_000);
  }

  private static Locator uploads(Page page) {
    return page.locator("#composer .uploads li");
  }

  private static FilePayload picture(String name, int width, int height) throws IOException {
    return new FilePayload(name, "image/png", PictureFiles.quarters(width, height, "png"));
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
  }
}
