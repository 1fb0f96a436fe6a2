package org.parvis.comment.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Comments, as people write them. */
class CommentPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();
  private Page page;

  @BeforeEach
  void annHasPosted() {
    page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("#composer-body").focus();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    page.keyboard().type(something);
    page.keyboard().press("Control+Enter");
    assertThat(post()).isVisible();
  }

  @Test
  void annCommentsAndAnswers() {
    comment("First thought");
    assertThat(comments()).hasCount(1);
    comment("Second thought");
    comments().first().locator("a.reply-to").click();
    assertThat(post().locator(".answering")).containsText("Replying to Ann Archer");
    page.keyboard().type("An answer");
    page.keyboard().press("Control+Enter");

    assertThat(comments()).hasCount(3);
    assertThat(comments().nth(1)).containsText("An answer");
    assertThat(post().locator("[data-comments]")).hasText("3");
    axe(page);
  }

  @Test
  void nothingMovesWhileALineIsTypedAndItsDraftIsSaved() {
    Locator field = post().locator("form.reply textarea");
    field.focus();
    double height = post().boundingBox().height;
    double line = field.boundingBox().height;
    page.keyboard().type("A short line");
    assertThat(post().locator(".drafted")).hasText("Draft saved");

    assertThat(field.boundingBox().height).isEqualTo(line);
    assertThat(post().boundingBox().height).isEqualTo(height);
    axe(page);
    page.keyboard().press("Enter");
    assertThat(field.boundingBox().height).isGreaterThan(line);
  }

  @Test
  void theLatestTwoAreShownAndTheRestOnDemand() {
    for (int i = 1; i <= 4; i++) {
      comment("Thought " + i + ".");
      assertThat(comments()).hasCount(i);
    }
    page.reload();
    assertThat(comments()).hasCount(2);
    assertThat(comments().first()).containsText("Thought 3.");

    post().locator("a.earlier").click();

    assertThat(comments()).hasCount(4);
    assertThat(comments().first()).containsText("Thought 1.");
  }

  @Test
  void annEditsHerComment() {
    comment("Frist");
    comments().first().locator("a[href*='/comment/edit/']").click();
    assertThat(post().locator("form.editing textarea")).isFocused();
    post().locator("form.editing textarea").fill("First");
    page.keyboard().press("Control+Enter");

    assertThat(comments()).hasCount(1);
    assertThat(comments().first()).containsText("First");
    assertThat(comments().first()).containsText("edited");
  }

  @Test
  void annDeletesHerCommentAndTakesThatBack() {
    comment("Oops");
    comments().first().locator("form.inline button").click();
    assertThat(comments().first()).containsText("Comment deleted");
    assertThat(post().locator("[data-comments]")).isEmpty();
    comments().first().locator("form.gone button").click();

    assertThat(comments().first()).containsText("Oops");
    assertThat(post().locator("[data-comments]")).hasText("1");
  }

  @Test
  void theWayToAllCommentsKeepsCountAndGoesOnceItWasTaken() {
    for (int i = 1; i <= 4; i++) {
      comment("Thought " + i + ".");
    }
    page.reload();
    assertThat(counts()).hasText(new String[] {"4", "4"});

    comment("Thought 5.");
    assertThat(counts()).hasText(new String[] {"5", "5"});
    comments().last().locator("form.inline button").click();
    assertThat(counts()).hasText(new String[] {"4", "4"});
    comments().last().locator("form.gone button").click();
    assertThat(counts()).hasText(new String[] {"5", "5"});

    post().locator("a.earlier").click();
    assertThat(comments()).hasCount(5);
    assertThat(post().locator("a.earlier")).hasCount(0);
    assertThat(comments().first()).isFocused();
  }

  @Test
  void earlierCommentsComeAboveInTheirOrder() {
    comment("Thought.");
    post()
        .locator("form.reply")
        .evaluate(
            "async form => { const answers = form.closest('article').querySelector('li.comment').dataset.thread;"
                + " for (let i = 1; i <= 24; i++) await fetch(form.action, { method: 'POST',"
                + " headers: { 'HX-Request': 'true', 'X-Parvis-Token': form.elements.token.value },"
                + " body: new URLSearchParams({ text: `Answer ${i}.`, answers }) }); }");
    post().locator("header .dotted a").click();
    assertThat(comments()).hasCount(20);
    assertThat(comments().first()).containsText("Answer 5.");

    post().locator(".earlier a").click();

    assertThat(comments()).hasCount(25);
    assertThat(comments().first()).isFocused();
    assertThat(post().locator("li.comment .said"))
        .hasText(
            IntStream.rangeClosed(0, 24)
                .mapToObj(i -> i == 0 ? "Thought." : "Answer " + i + ".")
                .toArray(String[]::new));
  }

  @Test
  void cancelledEditingGivesTheCommentBack() {
    comment("As it was");
    comments().first().locator("a[href*='/comment/edit/']").click();
    post().locator("form.editing textarea").fill("As it never was");
    post().locator("[data-cancel]").click();

    assertThat(comments().first()).containsText("As it was");
    assertThat(comments().first()).isFocused();
  }

  @Test
  void aCommentIsLikedAtOnceAndThatIsUndone() {
    comment("Well said");
    Locator like = comments().first().locator(".liking button");
    Locator who = comments().first().locator(".liking a.who");
    assertThat(who).isHidden();

    like.click();
    assertThat(like).hasAttribute("aria-pressed", "true");
    assertThat(who.locator("b")).hasText("1");
    page.waitForCondition(() -> like.getAttribute("data-busy") == null);
    page.reload();
    assertThat(like).hasAttribute("aria-pressed", "true");
    who.click();
    assertThat(comments().first().locator(".who-of")).containsText("Ann Archer");
    axe(page);
    who.click();
    assertThat(comments().first().locator(".who-of")).hasCount(0);
    like.click();
    assertThat(like).hasAttribute("aria-pressed", "false");
    assertThat(who).isHidden();
  }

  @Test
  void aLikeThatDidNotGoThroughIsTakenBackAndSaid() {
    tolerate("ERR_FAILED|Failed to load");
    comment("Well said");
    page.route("**/act/comment/*/like*", route -> route.abort());

    comments().first().locator(".liking button").click();

    assertThat(comments().first().locator(".liking button")).hasAttribute("aria-pressed", "false");
    assertThat(comments().first().locator(".liking a.who")).isHidden();
    assertThat(page.locator("#toasts")).containsText("No connection");
  }

  @Test
  void aRefusedCommentIsKept() {
    tolerate("422");
    post().locator("form.reply textarea").fill("x".repeat(4_001));
    page.keyboard().press("Control+Enter");

    assertThat(post().locator("form.reply .refusal")).containsText("4,000");
    assertThat(post().locator("form.reply textarea")).hasValue("x".repeat(4_001));
  }

  @Test
  void aTextBeyondAllMeasureIsRefusedAndStaysWhereItWasTyped() {
    tolerate("413");
    Locator field = post().locator("form.reply textarea");
    field.focus();
    field.evaluate("field => field.value = 'long '.repeat(240000)");
    page.keyboard().press("Control+Enter");

    assertThat(post().locator("form.reply [role=alert] .notice")).containsText("10,000");
    assertThat((Integer) field.evaluate("field => field.value.length")).isEqualTo(1_200_000);
  }

  private void comment(String text) {
    post().locator("form.reply textarea").fill(text);
    page.keyboard().press("Control+Enter");
    assertThat(post()).containsText(text);
    assertThat(post().locator("form.reply textarea")).hasValue("");
  }

  private Locator counts() {
    return post().locator("[data-comments]");
  }

  private Locator comments() {
    return post().locator("li.comment");
  }

  private Locator post() {
    return page.locator("article", new Page.LocatorOptions().setHasText(something));
  }
}
