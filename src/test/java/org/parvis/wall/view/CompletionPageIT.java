package org.parvis.wall.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Names and hashtags complete while one types. */
class CompletionPageIT extends InBrowser {

  private final String word = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "z");

  @Test
  void annMentionsBobAndUsesAHashtagAgain() {
    Neighbour bob = Neighbour.named("Bob " + word);
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("#composer-body").focus();
    Locator editor = page.locator("#composer trix-editor");
    assertThat(editor).isFocused();
    page.keyboard().type("Ask @" + word);
    Locator option = page.locator("#completion [role=option]");
    assertThat(option.locator("b")).hasText("Bob " + word);
    assertThat(editor).hasAttribute("aria-activedescendant", "completion-0");
    axe(page);
    page.keyboard().press("Enter");
    assertThat(editor.locator("a")).hasText("@Bob " + word);
    assertThat(page.locator("#completion")).isHidden();
    page.keyboard().type("about #" + word + ".");
    page.keyboard().press("Control+Enter");

    Locator post = page.locator("article", new Page.LocatorOptions().setHasText(word)).first();
    assertThat(post.locator("a.mention")).hasAttribute("data-person", bob.slug());
    assertThat(post.locator("a.hashtag")).hasText("#" + word);
    assertThat(post.locator(".said")).hasText("Ask @Bob " + word + " about #" + word + ".");

    Locator comment = post.locator("form.reply textarea");
    comment.pressSequentially("See #" + word.substring(0, 20));
    assertThat(option.locator("b")).hasText("#" + word);
    page.keyboard().press("Escape");
    assertThat(page.locator("#completion")).isHidden();
    assertThat(comment).isFocused();
    comment.fill("");
    comment.pressSequentially("See #" + word.substring(0, 20));
    assertThat(page.locator("#completion")).isVisible();
    page.keyboard().press("Tab");
    comment.pressSequentially("and @" + word);
    option.click();
    assertThat(comment).hasValue("See #" + word + " and @Bob " + word + " ");
    page.keyboard().press("Control+Enter");
    assertThat(post.locator("li.comment a.mention")).hasText("@Bob " + word);
    axe(page);

    page.mouse().move(3, 3);
    post.locator("a.hashtag").first().press("Enter");
    assertThat(page.locator("h1")).hasText("#" + word);
    assertThat(page.locator("article")).hasCount(1);
    axe(page);
  }

  @Test
  void anEmojiIsChosenByItsNameOrTypedWhole() {
    Page page = signedIn(Neighbour.named("Ann Archer"));
    page.locator("#composer-body").focus();
    Locator editor = page.locator("#composer trix-editor");
    assertThat(editor).isFocused();
    page.keyboard().type(word + " :tad");
    Locator option = page.locator("#completion [role=option]").first();
    assertThat(option).hasText("🎉:tada:");
    page.keyboard().press("Enter");
    assertThat(editor).containsText(word + " 🎉");
    page.keyboard().type("and :fête: at 10:30:00");
    page.keyboard().press("Control+Enter");

    Locator post = page.locator("article", new Page.LocatorOptions().setHasText(word)).first();
    assertThat(post.locator(".said")).hasText(word + " 🎉 and 🎉 at 10:30:00");
  }

  @Test
  void aNameIsChosenByTouchOnAPhone() {
    Neighbour.named("Bob " + word);
    Page page = signIn(phone(), Neighbour.named("Ann Archer"));
    page.locator("#composer-body").tap();
    assertThat(page.locator("#composer trix-editor")).isFocused();
    page.keyboard().type("@" + word);
    Locator option = page.locator("#completion [role=option]");
    assertThat(option.locator("b")).hasText("Bob " + word);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    axe(page);
    option.tap();
    assertThat(page.locator("#composer trix-editor a")).hasText("@Bob " + word);
    assertThat(page.locator("#composer trix-editor")).isFocused();
  }
}
