package org.parvis.comment.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
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
  void aRefusedCommentIsKept() {
    tolerate("422");
    post().locator("form.reply textarea").fill("x".repeat(4_001));
    page.keyboard().press("Control+Enter");

    assertThat(post().locator("form.reply .refusal")).containsText("4,000");
    assertThat(post().locator("form.reply textarea")).hasValue("x".repeat(4_001));
  }

  private void comment(String text) {
    post().locator("form.reply textarea").fill(text);
    page.keyboard().press("Control+Enter");
    assertThat(post()).containsText(text);
    assertThat(post().locator("form.reply textarea")).hasValue("");
  }

  private Locator comments() {
    return post().locator("li.comment");
  }

  private Locator post() {
    return page.locator("article", new Page.LocatorOptions().setHasText(something));
  }
}
