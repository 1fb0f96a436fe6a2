package org.parvis.proposal.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** An idea, from the wall to what came of it. */
class ProposalPageIT extends InBrowser {

  private static final String AT_THE_REASON =
      "document.activeElement.matches('.proposing :is(textarea, trix-editor)')";

  private final String unique = "bike" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final Neighbour bob = Neighbour.named("Bob " + unique);

  @Test
  void annSubmitsAnIdeaByKeyboardAloneAndBobSupportsItWithOneTap() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("#composer .kinds a[href*='/proposal/new']").press("Enter");
    Locator title = page.locator("#proposal-title");
    title.focus();
    page.keyboard().type("A shed for every " + unique);
    tabToTheReason(page);
    assertThat(page.locator(".proposing trix-editor")).isFocused();
    page.keyboard().type("It rains on us");
    page.locator("#proposal-changes").fill("Dry saddles");
    axe(page);
    page.locator("#proposal-changes").press("Control+Enter");
    assertThat(page).hasURL(Pattern.compile(".*/proposal/\\d+$"));
    assertThat(page.locator(".proposal-about")).containsText("Dry saddles");
    axe(page);

    Page his = signIn(phone(), bob);
    his.navigate(page.url());
    Locator support = his.locator(".judge").first();
    support.press("Enter");
    assertThat(his.locator(".judge").first()).hasAttribute("aria-pressed", "true");
    assertThat(his.locator(".judge").first()).isFocused();
    his.locator(".saying summary").first().click();
    his.locator(".saying input[name=reason]").first().fill("So am I");
    his.locator(".saying input[name=reason]").first().press("Enter");
    assertThat(his.locator(".saying summary").first()).containsText("Change my reason");
    assertThat((int) his.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);
    axe(his);
    assertThat(page.locator(".proposal-counts")).containsText("1 supporter");
    his.reload();
    assertThat(his.locator("#opinions")).containsText("So am I");
  }

  @Test
  void likeOnesAreOfferedAndWhatIsTypedComesBack() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    submit(page, "Lockers for each " + unique);
    page.navigate(address("/proposal/new"));
    assertThat(page.locator("#proposal-title")).hasValue("");
    page.locator("#proposal-title").fill("More lockers for my " + unique);
    assertThat(page.locator(".alike a").first()).containsText("Lockers for each " + unique);
    axe(page);
    page.locator("#proposal-beneficiaries").fill("The night shift");
    page.reload();
    assertThat(page.locator("#proposal-title")).hasValue("More lockers for my " + unique);
    assertThat(page.locator("#proposal-beneficiaries")).hasValue("The night shift");
    page.locator(".proposing button[formaction]").click();
    assertThat(page.locator(".proposal-kept")).containsText("More lockers for my " + unique);
    axe(page);
    page.navigate(address("/proposal/new"));
    assertThat(page.locator("#proposal-title")).hasValue("");
    page.navigate(address("/proposal?order=mine"));
    page.locator(".proposal-kept a").click();
    assertThat(page.locator("#proposal-beneficiaries")).hasValue("The night shift");
  }

  @Test
  void anAdministratorStudiesMergesAndAnswers() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    String first = submit(page, "Lockers for each " + unique);
    String second = submit(page, "Each " + unique + " has lockers");
    Page ada = signedIn(Neighbour.administrator());
    ada.navigate(second);
    ada.locator(".doing summary", text("It is the same as another one")).click();
    ada.locator(".doing input[name=into]").first().check();
    axe(ada);
    ada.locator(".doing button", text("Merge")).click();
    assertThat(ada.locator("main .notice").first()).containsText("Lockers for each");

    ada.navigate(first);
    ada.locator(".doing summary", text("Take under study")).click();
    ada.locator("#owner").fill("Bob " + unique);
    ada.locator(".doing button", text("Promise an answer")).click();
    assertThat(ada.locator(".proposal-state").first()).containsText("Under study");
    Page his = signedIn(bob);
    his.navigate(first);
    his.locator(".doing summary", text("Answer")).click();
    his.locator("#decision-yes").check();
    his.locator("#answer").fill("They are cheap");
    axe(his);
    his.locator(".doing button", text("Give the answer")).click();
    assertThat(his.locator(".proposal-answer")).containsText("They are cheap");
    his.locator(".doing summary", text("Say that it is done")).click();
    his.locator("#outcome").fill("Forty stand there");
    his.locator(".doing button", text("It is done")).click();
    assertThat(his.locator(".proposal-steps li")).hasCount(4);
    his.navigate(address("/proposal/done"));
    assertThat(his.locator(".proposals")).containsText("Forty stand there");
    axe(his);
  }

  @Test
  void aPhoneInFrenchInTheDarkShowsTheListsToo() {
    Page page =
        signIn(
            visitor(new Browser.NewContextOptions().setLocale("fr-FR").setViewportSize(360, 780)),
            bob);
    submit(page, "Des casiers pour chaque " + unique);
    for (String path :
        new String[] {
          "/proposal",
          "/proposal?order=mine",
          "/proposal?state=late&tag=rien",
          "/proposal/new",
          "/proposal/done"
        }) {
      page.navigate(address(path));
      assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
          .as(path)
          .isEqualTo(360);
      axe(page);
    }
    page.navigate(address("/proposal?order=newest"));
    assertThat(page.locator(".proposals")).containsText("Ouverte aux avis");
  }

  /** Past whatever is like the title. */
  private static void tabToTheReason(Page page) {
    for (int i = 0; i < 8 && !(boolean) page.evaluate(AT_THE_REASON); i++) {
      page.keyboard().press("Tab");
    }
  }

  private static Page.LocatorOptions text(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  /** Submits one, and returns its address. */
  private String submit(Page page, String title) {
    page.navigate(address("/proposal/new"));
    page.locator("#proposal-title").fill(title);
    page.locator("#proposal-body").focus();
    assertThat(page.locator(".proposing trix-editor")).isFocused();
    page.keyboard().type("Because");
    page.locator(".proposing .primary").click();
    assertThat(page).hasURL(Pattern.compile(".*/proposal/\\d+$"));
    return page.url();
  }
}
