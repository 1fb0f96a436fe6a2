package org.parvis.poll.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Writing a poll. */
class PollNewPageIT extends InBrowser {

  private static final String PASTE =
      "(row, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
          + " row.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true,"
          + " cancelable: true })); }";

  private final String question = "Where " + UUID.randomUUID() + "?";

  @Test
  void annAsksFromTheWallByKeyboardAlone() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator(".kinds a[href*='/poll/new']").press("Enter");
    assertThat(page.locator("#poll-question-0")).isFocused();
    axe(page);
    for (String line : List.of(question, "Here", "There", "Nowhere", "")) {
      page.keyboard().type(line);
      page.keyboard().press("Enter");
    }
    assertThat(page.locator(".polling .primary")).isFocused();
    assertThat(page.locator("#poll-answers-0")).hasValue("Here\nThere\nNowhere");
    page.keyboard().press("Enter");

    Locator card = article(page);
    assertThat(card).isFocused();
    assertThat(card.locator(".title")).hasText(question);
    assertThat(page.locator("form.polling")).hasCount(0);
  }

  @Test
  void answersGrowShrinkAndArePasted() {
    Page page = opened(visitor());
    assertThat(rows(page)).hasCount(2);
    rows(page).nth(1).locator("input").fill("There");
    assertThat(rows(page)).hasCount(3);
    rows(page).first().locator("input").evaluate(PASTE, "- Here\n- Now where\n\n3. Nowhere\n");
    assertThat(page.locator("#poll-answers-0")).hasValue("Here\nNow where\nNowhere\nThere");
    assertThat(rows(page)).hasCount(5);
    rows(page).nth(1).locator("button").click();
    assertThat(page.locator("#poll-answers-0")).hasValue("Here\nNowhere\nThere");
    rows(page).nth(3).locator("input").press("Backspace");
    assertThat(rows(page).nth(2).locator("input")).isFocused();
    for (int i = 4; i <= 12; i++) {
      rows(page).last().locator("input").fill("Answer " + i);
    }
    assertThat(rows(page)).hasCount(12);
  }

  @Test
  void eachWayOfAnsweringShowsWhatItNeeds() {
    Page page = opened(visitor());
    rows(page).first().locator("input").fill("Here");
    choose(page, "MULTIPLE");
    assertThat(page.locator("#poll-most-0")).isVisible();
    choose(page, "SCALE");
    assertThat(rows(page).first()).isHidden();
    assertThat(page.locator(".given.scale")).isVisible();
    choose(page, "DATE");
    assertThat(rows(page).first().locator("input[type=date]")).isVisible();
    rows(page).first().locator("input[type=date]").fill("2027-01-15");
    rows(page).nth(1).locator("input[type=date]").fill("2027-01-16");
    rows(page).nth(1).locator("input[type=time]").fill("14:30");
    assertThat(page.locator("#poll-answers-0")).hasValue("2027-01-15\n2027-01-16T14:30");
    axe(page);
    choose(page, "SINGLE");
    assertThat(rows(page).first().locator("input")).hasValue("Here");
    page.locator(".options summary").click();
    page.locator("[name=secrecy][value=SECRET]").check();
    assertThat(page.locator("#poll-breakdown")).isVisible();
    assertThat(page.locator("#poll-results")).isHidden();
    assertThat(page.locator(".secret-words")).isVisible();
    axe(page);
  }

  @Test
  void severalQuestionsComeBackAfterAReload() {
    Page page = opened(visitor());
    write(page);
    assertThat(page.locator(".drafted")).not().isEmpty();
    page.reload();
    assertThatAllIsThere(page);
    axe(page);

    page.locator(".question .drop").first().click();
    assertThat(page.locator("fieldset.question")).hasCount(1);
    assertThat(page.locator("#poll-question-0")).hasValue("When?");
    assertThat(rows(page).first().locator("input[type=date]")).hasValue("2027-01-15");
    assertThat(page.locator("#poll-title")).isHidden();
  }

  @Test
  void aDraftIsFoundOnAnotherDevice() {
    Neighbour ann = Neighbour.named("Ann Archer");
    Page desk = signIn(visitor(), ann);
    desk.navigate(address("/poll/new"));
    write(desk);
    assertThat(desk.locator(".drafted")).not().isEmpty();
    Page phone = signIn(phone(), ann);
    phone.navigate(address("/poll/new"));
    phone.locator(".polling h2").click();
    assertThatAllIsThere(phone);
  }

  @Test
  void whatIsRefusedStaysAndIsThenPublished() {
    tolerate("422");
    Page page = opened(phone());
    write(page);
    page.locator("#poll-title").fill("");
    page.locator(".polling .primary").click();
    assertThat(page.locator("#poll-refusal")).containsText("what the poll is called");
    assertThat((int) page.locator("html").evaluate("page => page.scrollWidth")).isEqualTo(360);
    axe(page);
    page.locator("#poll-title").fill(question);
    page.locator(".polling .primary").click();

    assertThat(article(page)).isVisible();
    assertThat(page.locator("#poll-question-0")).hasValue("");
    assertThat(page.locator("fieldset.question")).hasCount(1);
    page.reload();
    assertThat(page.locator("#poll-question-0")).hasValue("");
  }

  @Test
  void withoutAScriptOneAsksTwoQuestions() {
    tolerate("422");
    Page page = visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    signIn(page, Neighbour.named("Ann Archer"));
    page.navigate(address("/poll/new"));
    page.locator("#poll-question-0").fill("Where?");
    page.locator("#poll-answers-0").fill("Here\nThere");
    page.locator(".add").click();
    assertThat(page.locator("#poll-answers-0")).hasValue("Here\nThere");
    page.locator("#poll-question-1").fill("Why?");
    choose(page, "#poll-question-1", "TEXT");
    page.locator(".polling .primary").click();
    assertThat(page.locator(".notice.refusal")).containsText("what the poll is called");
    assertThat(page.locator("#poll-question-1")).hasValue("Why?");
    page.locator("#poll-title").fill(question);
    page.locator(".polling .primary").click();

    assertThat(article(page)).isVisible();
  }

  private void write(Page page) {
    page.locator("#poll-question-0").fill("Where?");
    choose(page, "RANKED");
    rows(page).nth(0).locator("input").fill("Here");
    rows(page).nth(1).locator("input").fill("There");
    page.locator(".add").click();
    assertThat(page.locator("#poll-question-1")).isFocused();
    page.keyboard().type("When?");
    choose(page, "#poll-question-1", "DATE");
    Locator second = page.locator(".question").nth(1).locator(".rows > li");
    second.nth(0).locator("input[type=date]").fill("2027-01-15");
    second.nth(1).locator("input[type=date]").fill("2027-01-16");
    page.locator(".options summary").click();
    page.locator("[name=secrecy][value=SECRET]").check();
    page.locator("#poll-breakdown").selectOption("SITE");
    page.locator("#poll-ordering").check();
    page.locator("#poll-title").fill("The move");
  }

  private void assertThatAllIsThere(Page page) {
    assertThat(page.locator("#poll-question-1")).hasValue("When?");
    assertThat(page.locator("#poll-question-0")).hasValue("Where?");
    assertThat(page.locator("#poll-title")).hasValue("The move");
    assertThat(page.locator("[name=kind0][value=RANKED]")).isChecked();
    assertThat(rows(page).nth(1).locator("input")).hasValue("There");
    assertThat(page.locator("#poll-answers-1")).hasValue("2027-01-15\n2027-01-16");
    assertThat(page.locator("[name=secrecy][value=SECRET]")).isChecked();
    assertThat(page.locator("#poll-breakdown")).hasValue("SITE");
    assertThat(page.locator("#poll-ordering")).isChecked();
  }

  private Page opened(Page page) {
    signIn(page, Neighbour.named("Ann Archer"));
    page.navigate(address("/poll/new"));
    assertThat(rows(page).first()).isVisible();
    return page;
  }

  private static Locator rows(Page page) {
    return page.locator(".question").first().locator(".rows > li");
  }

  private static void choose(Page page, String kind) {
    choose(page, "#poll-question-0", kind);
  }

  private static void choose(Page page, String question, String kind) {
    page.locator(".question")
        .filter(new Locator.FilterOptions().setHas(page.locator(question)))
        .locator(".ways input[value=" + kind + "]")
        .check();
  }

  private Locator article(Page page) {
    return page.locator("article", new Page.LocatorOptions().setHasText(question));
  }
}
