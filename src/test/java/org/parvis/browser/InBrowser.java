package org.parvis.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * A test in a real browser. Each person who visits has a browser context of their own; an error in
 * the console, an uncaught exception or a breach of the content security policy fails the test.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
public abstract class InBrowser {

  private final List<Page> pages = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<Pattern> tolerated = new ArrayList<>();

  @RegisterExtension final TestExecutionExceptionHandler screenshots = this::keepScreenshots;

  /** A page of someone who has not signed in, on a screen of a desk, in English. */
  protected Page visitor() {
    return visitor(new Browser.NewContextOptions());
  }

  /** A page of someone who has not signed in, on a screen of 360 × 780, in the dark. */
  protected Page phone() {
    return visitor(
        new Browser.NewContextOptions()
            .setViewportSize(360, 780)
            .setHasTouch(true)
            .setColorScheme(ColorScheme.DARK));
  }

  /**
   * @param options locale, viewport and the like; English on 1360 × 900 where they say nothing
   */
  protected Page visitor(Browser.NewContextOptions options) {
    if (options.locale == null) {
      options.setLocale("en-GB");
    }
    if (options.viewportSize == null) {
      options.setViewportSize(1360, 900);
    }
    BrowserContext context = Browsers.get().newContext(options);
    context.setDefaultTimeout(Browsers.PATIENCE.toMillis());
    context.onPage(this::watch);
    return context.newPage();
  }

  /** A page of this person, signed in, at the wall. */
  protected Page signedIn(Neighbour person) {
    return signIn(visitor(), person);
  }

  /** Signs this person in by what the sign-in page sends, and opens the wall on that page. */
  protected Page signIn(Page page, Neighbour person) {
    requests(page, person);
    page.navigate(address("/"));
    return page;
  }

  /** Signs this person in; what these requests bring back is seen by that page too. */
  protected APIRequestContext requests(Page page, Neighbour person) {
    APIRequestContext requests = page.context().request();
    APIResponse answer =
        requests.post(
            address("/security/sign-in"),
            RequestOptions.create()
                .setMaxRedirects(0)
                .setHeader("Origin", OverHttp.origin())
                .setForm(
                    FormData.create()
                        .set("signIn", "signIn")
                        .set("signIn:email", person.email())
                        .set("signIn:password", person.password())
                        .set("signIn:enter", "")
                        .set("jakarta.faces.ViewState", "stateless")));
    assertThat(answer.status()).as("signing %s in", person.name()).isBetween(300, 399);
    return requests;
  }

  /**
   * @param path from the portal's root, {@code /person/ann}
   */
  protected static String address(String path) {
    return Place.PORTAL + path;
  }

  /** What this page asks from now on before it lets someone go; they stay each time. */
  protected static List<String> warnings(Page page) {
    List<String> warnings = new ArrayList<>();
    page.onDialog(
        dialog -> {
          warnings.add(dialog.type());
          dialog.dismiss();
        });
    return warnings;
  }

  /** Closes the page as a person does, whom it may ask to stay. */
  protected static void leave(Page page) {
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
  }

  /** Fails on anything that axe finds against WCAG 2.2 A and AA, with the page at its top. */
  protected static void axe(Page page) {
    page.waitForLoadState();
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    AxeRunOptions violationsOnly = new AxeRunOptions();
    violationsOnly.setResultTypes(List.of("violations"));
    List<Rule> violations =
        new AxeBuilder(page)
            .options(violationsOnly)
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            // No page has frames: the other mode opens a second page to put theirs together.
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    assertThat(violations)
        .as("accessibility of %s", page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .isEmpty();
  }

  /** Says that the console will complain, as it does of an expected 404. */
  protected void tolerate(String pattern) {
    tolerated.add(Pattern.compile(pattern));
  }

  @AfterEach
  void closesWithoutComplaints() {
    pages.forEach(page -> page.context().close());
    assertThat(complaints)
        .as("complaints of the browser")
        .filteredOn(complaint -> tolerated.stream().noneMatch(p -> p.matcher(complaint).find()))
        .isEmpty();
  }

  private void watch(Page page) {
    pages.add(page);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              || message.text().contains("Content Security Policy")) {
            complaints.add(page.url() + ": " + message.text() + " " + message.location());
          }
        });
  }

  private void keepScreenshots(ExtensionContext test, Throwable failure) throws Throwable {
    String name = FailureReport.name(test);
    for (int i = 0; i < pages.size(); i++) {
      Path picture = Place.FAILURES.resolve(name + "-" + (i + 1) + ".png");
      try {
        pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        failure.addSuppressed(
            new AssertionError(
                "Screenshot of " + pages.get(i).url() + ": " + picture.toAbsolutePath()));
      } catch (PlaywrightException tooSlow) {
        failure.addSuppressed(tooSlow);
      }
    }
    throw failure;
  }
}
