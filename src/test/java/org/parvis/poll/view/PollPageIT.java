package org.parvis.poll.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.browser.InBrowser;
import org.parvis.browser.Neighbour;

/** Voting on the wall, and what others see of it. */
class PollPageIT extends InBrowser {

  private final String something = "Something " + UUID.randomUUID();
  private final Neighbour ann = Neighbour.named("Ann Archer");
  private final Neighbour bob = Neighbour.named("Bob Baker");

  @Test
  void oneTapVotesAnotherChangesOnesMindAndTheSameTakesItBack() {
    Asked poll = Asked.by(ann, "title", something, "results", "VOTED", "voters", "3");
    Page page = signedIn(bob);
    Locator card = card(page, poll);
    assertThat(card.locator(".promise")).containsText("Your name is kept with your answer");
    assertThat(card.locator(".percent")).hasCount(0);

    answer(card, poll, 0).click();

    assertThat(answer(card, poll, 0)).hasAttribute("aria-pressed", "true");
    assertThat(answer(card, poll, 0)).containsText("50%");
    assertThat(card.locator(".poll > .meta")).containsText("4 voters");
    assertThat(card.locator(".promise")).hasCount(0);
    assertThat(answer(card, poll, 0)).isFocused();
    axe(page);
    answer(card, poll, 1).click();
    assertThat(answer(card, poll, 1)).containsText("50%");
    assertThat(answer(card, poll, 0)).hasAttribute("aria-pressed", "false");
    answer(card, poll, 1).click();
    assertThat(card.locator(".percent")).hasCount(0);
    assertThat(card.locator(".poll > .meta")).containsText("3 voters");
  }

  @Test
  void theKeyboardVotesAndStaysWhereItIs() {
    Asked poll = Asked.by(ann, "title", something);
    Page page = signedIn(bob);
    Locator card = card(page, poll);
    answer(card, poll, 0).focus();

    page.keyboard().press("Tab");
    page.keyboard().press("Space");

    assertThat(answer(card, poll, 1)).hasAttribute("aria-pressed", "true");
    assertThat(answer(card, poll, 1)).containsText("100%");
    assertThat(answer(card, poll, 1)).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(answer(card, poll, 2)).containsText("100%");
  }

  @Test
  void whatOthersVoteMovesTheBarsAndLeavesWhatOneIsFillingIn() {
    Asked tapped = Asked.by(ann, "title", something);
    Asked filled = Asked.by(ann, "title", something + " too", "kinds", "MULTIPLE,TEXT");
    Page bobs = signedIn(bob);
    bobs.locator("html[data-line=open]").waitFor();
    Locator ballot = card(bobs, filled);
    answer(ballot, filled, 2).click();
    ballot.locator(".poll textarea").fill("Half a thou");
    Page anns = signedIn(ann);
    Locator other = card(anns, filled);

    answer(card(anns, tapped), tapped, 0).click();
    answer(other, filled, 0).click();
    other.locator("button.primary").click();

    assertThat(answer(card(bobs, tapped), tapped, 0)).containsText("100%");
    assertThat(answer(card(bobs, tapped), tapped, 0)).hasAttribute("aria-pressed", "false");
    assertThat(ballot.locator(".poll > .meta")).containsText("1 voter");
    assertThat(answer(ballot, filled, 0)).containsText("100%");
    bobs.keyboard().type("ght");
    assertThat(ballot.locator(".poll textarea")).hasValue("Half a thought");
    assertThat(ballot.locator("[type=checkbox]:checked")).hasCount(1);
    assertThat(ballot.locator(".poll textarea")).isFocused();
  }

  @Test
  void aSecretBallotIsCastOnceAndSaysSoBefore() {
    Asked poll = Asked.by(ann, "title", something, "secrecy", "SECRET", "breakdown", "SITE");
    Page page = signedIn(bob);
    Locator card = card(page, poll);
    assertThat(card.locator(".promise")).containsText("A ballot once cast can’t be changed.");
    assertThat(card.locator(".promise")).containsText("by site");
    assertThat(card.locator("button[aria-pressed][data-answer]")).hasCount(0);

    answer(card, poll, 1).click();
    card.locator("button.primary").click();

    assertThat(card.locator(".cast")).hasText("your ballot is in the box");
    assertThat(card.locator("form.ballot")).hasCount(0);
    assertThat(card.locator(".mine")).hasCount(0);
    assertThat(page.locator("#toasts")).containsText("Your ballot is in the box.");
    axe(page);
  }

  @Test
  void aRankingIsPutInOrderByKeyboard() {
    Asked poll = Asked.by(ann, "title", something, "kinds", "RANKED");
    Page page = signedIn(bob);
    Locator card = card(page, poll);
    Locator up = card.locator("[data-answer='" + poll.option(0, 2) + "'] [data-step='-1']");
    assertThat(up).hasAttribute("aria-label", "Move up Blue");
    up.focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(up).isFocused();
    assertThat(card.locator("[role=status]")).hasText("Blue, place 1");
    assertThat(card.locator(".ranking .text")).hasText(new String[] {"Blue", "Red", "Green"});
    axe(page);

    card.locator("button.primary").click();

    assertThat(card.locator(".offer .mine").first()).containsText("2");
    assertThat(card.locator("[data-live='p" + poll.option(0, 2) + "']").first()).hasText("67%");
    card.locator(".changing > summary").click();
    assertThat(card.locator(".ranking .text")).hasText(new String[] {"Blue", "Red", "Green"});
  }

  @Test
  void aBallotThatIsRefusedStaysFilledIn() {
    tolerate("422");
    Asked poll = Asked.by(ann, "title", something, "kinds", "MULTIPLE,TEXT", "most", "2");
    Page page = signedIn(bob);
    Locator card = card(page, poll);
    for (int i = 0; i < 3; i++) {
      answer(card, poll, i).click();
    }
    card.locator(".poll textarea").fill("All of them");
    card.locator("button.primary").click();

    assertThat(card.locator("form.voting > .refusal")).not().isEmpty();
    assertThat(card.locator(".poll textarea")).hasValue("All of them");
    answer(card, poll, 1).click();
    card.locator("button.primary").click();
    assertThat(card.locator(".option.mine")).hasCount(2);
    card.locator(".changing > summary").click();
    assertThat(card.locator(".poll textarea")).hasValue("All of them");
    card.getByText("Take my vote back").click();
    assertThat(card.locator("form.ballot button.primary")).hasText("Vote");
  }

  @Test
  void whoChoseWhatUnfoldsOnThePageOfAnswers() {
    Asked poll = Asked.by(ann, "title", something, "voters", "4");
    Page page = signedIn(bob);
    page.navigate(address("/poll/" + poll.id()));

    page.locator("a[hx-get]").first().click();

    assertThat(page.locator(".who-of .people")).containsText("Voter A");
    axe(page);
  }

  @Test
  void whatOthersVoteMovesThePageOfAnswersToo() {
    Asked poll = Asked.by(ann, "title", something, "voters", "4");
    Page bobs = signedIn(bob);
    bobs.navigate(address("/poll/" + poll.id()));
    bobs.locator("html[data-line=open]").waitFor();
    Locator votes = bobs.locator("[data-live='v" + poll.option(0, 2) + "']");
    assertThat(votes).not().containsText("2");
    answer(bobs.locator("[data-sheet]"), poll, 2).focus();
    bobs.locator("a[hx-get]").first().click();
    assertThat(bobs.locator(".who-of .people")).containsText("Voter A");
    Page anns = signedIn(ann);

    answer(card(anns, poll), poll, 2).click();

    assertThat(votes).containsText("2");
    assertThat(bobs.locator("[data-fresh=poll] > .meta")).containsText("5 voters");
    assertThat(bobs.locator(".who-of .people")).containsText("Voter A");
    answer(bobs.locator("[data-sheet]"), poll, 2).focus();
    bobs.keyboard().press("Enter");
    assertThat(votes).containsText("3");
    axe(bobs);
  }

  @Test
  void onceItIsCountedItsPageShowsWhatCameOfIt() {
    Asked poll = Asked.by(ann, "title", something, "secrecy", "SECRET", "voters", "6");
    Page bobs = signedIn(bob);
    bobs.navigate(address("/poll/" + poll.id()));
    bobs.locator("html[data-line=open]").waitFor();
    assertThat(bobs.locator("[data-part=chart]")).hasCount(0);
    Page anns = signedIn(ann);
    anns.navigate(address("/poll/" + poll.id()));
    anns.locator(".ending-poll > summary").click();

    anns.locator(".ending-poll button").click();

    assertThat(bobs.locator("[data-part=chart] .percent").first()).hasText("33%");
    assertThat(bobs.locator("#told")).containsText("closed");
    axe(bobs);
  }

  @Test
  void theAuthorClosesItAndSaysWhatWasDecided() {
    Asked poll = Asked.by(ann, "title", something, "voters", "2");
    Page page = signedIn(ann);
    page.navigate(address("/poll/" + poll.id()));
    page.locator(".ending-poll > summary").click();
    page.locator(".ending-poll button").click();

    page.locator("#decision").fill("We take red.");
    page.locator("#decide button").click();

    assertThat(page.locator(".decided")).containsText("We take red.");
    axe(page);
    page.navigate(address("/"));
    Locator result =
        page.locator("article", new Page.LocatorOptions().setHasText("result of a poll"))
            .filter(new Locator.FilterOptions().setHasText(something));
    assertThat(result.locator(".decided")).containsText("We take red.");
    assertThat(result.locator(".option")).hasCount(3);
    axe(page);
  }

  @ParameterizedTest
  @CsvSource({"1360, LIGHT, en-GB", "360, DARK, fr-FR"})
  void everyKindFitsAndIsAccessible(int width, ColorScheme scheme, String language) {
    Asked all =
        Asked.by(
            ann,
            "title",
            something,
            "kinds",
            "SINGLE,MULTIPLE,YES_NO,SCALE,RANKED,DATE,TEXT",
            "additions",
            "ANYONE");
    Asked tapped = Asked.by(ann, "title", something, "kinds", "SCALE");
    Asked closed =
        Asked.by(ann, "title", something, "kinds", "DATE,SCALE,RANKED", "voters", "5", "close", "");
    Page page =
        visitor(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language));
    signIn(page, bob);
    for (String path :
        new String[] {
          "/wall/" + all.id(),
          "/wall/" + tapped.id(),
          "/wall/" + closed.id(),
          "/poll",
          "/poll?show=mine",
          "/poll?show=closed",
          "/poll/" + closed.id(),
          "/poll/who/" + closed.option(1, 0)
        }) {
      page.navigate(address(path));
      axe(page);
      assertThat((int) page.locator("html").evaluate("page => page.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(width);
    }
  }

  private static Locator card(Page page, Asked poll) {
    return page.locator("#post-" + poll.id());
  }

  private static Locator answer(Locator card, Asked poll, int at) {
    return card.locator("[data-answer='" + poll.option(0, at) + "']");
  }
}
