package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is called in a text, and which hashtags it carries. */
class NamingTest {

  private static final Named LEA = new Named(1, "lea-fournier", "Léa Fournier", "lea fournier");
  private static final Named BOB = new Named(2, "bob-baker", "Bob Baker", "bob baker");
  private static final Named BOB_2 = new Named(3, "bob-baker-2", "Bob Baker", "bob baker");
  private static final Named JEAN = new Named(4, "jean", "Jean", "jean");
  private static final Named JEAN_LUC = new Named(5, "jean-luc", "Jean Luc", "jean luc");

  @AfterEach
  void standsAtTheRootAgain() {
    Root.standsAt("");
  }

  @Test
  void aNameIsFoundWithoutCaseAndAccentsAndShownAsItIs() {
    assertThat(mentions("Thanks to @lea fournier!", LEA))
        .isEqualTo("<div>Thanks to <a href=\"person:lea-fournier\">&#64;Léa Fournier</a>!</div>");
  }

  @Test
  void theLongestNameIsMeantAndASentenceKeepsItsFullStop() {
    assertThat(RichText.mentioned(mentions("@Jean Luc. @Jean, too", JEAN, JEAN_LUC)))
        .containsExactly("jean-luc", "jean");
    assertThat(text("@Jean Luc. @Jean, too", JEAN, JEAN_LUC)).isEqualTo("@Jean Luc. @Jean, too");
  }

  @Test
  void ofTwoWithTheSameNameNoneIsMeantUnlessTheSlugSaysWho() {
    assertThat(RichText.mentioned(mentions("@Bob Baker", BOB, BOB_2))).isEmpty();
    assertThat(RichText.mentioned(mentions("@bob-baker-2", BOB, BOB_2)))
        .containsExactly("bob-baker-2");
    assertThat(
            typed("@Bob Baker")
                .naming(new Directory(List.of(BOB, BOB_2), Set.of("bob-baker-2")))
                .html())
        .contains("person:bob-baker-2");
  }

  @Test
  void addressesAndCodeCallNobody() {
    assertThat(mentions("write to me@jean", JEAN)).doesNotContain("person:");
    RichText code = RichText.ofMarkdown("`@Jean` and `#tag`", "text");
    assertThat(code.naming(new Directory(List.of(JEAN), Set.of())).isLinked()).isFalse();
  }

  @Test
  void aLinkToAProfileIsAMentionByThePresentName() {
    RichText typed =
        RichText.ofHtml(
            "<div><a href=\"/parvis/person/jean\">@Je</a> and <b>others</b></div>", "t");
    assertThat(typed.naming(new Directory(List.of(JEAN), Set.of())).text())
        .isEqualTo("@Jean and others");
    assertThat(typed.naming(Directory.EMPTY).html()).doesNotContain("person:");
  }

  @Test
  void hashtagsAreOneWhateverTheirCaseAndAccents() {
    RichText text = typed("#Sécurité, #TMS. #securite #2026 C#minor R&D&#x #été-2026- #a_b");

    assertThat(text.tags()).containsOnlyKeys("securite", "tms", "ete-2026", "a_b");
    assertThat(text.text()).startsWith("#Sécurité, #TMS. #securite #2026");
  }

  @Test
  void mentionsAndHashtagsAreShownUnderThePortalsAddress() {
    Root.standsAt("/parvis");
    String kept = mentions("@Jean #TMS", JEAN);

    assertThat(RichText.safe(kept))
        .contains("<a class=\"mention\" data-person=\"jean\" href=\"/parvis/person/jean\">")
        .contains("<a class=\"hashtag\" href=\"/parvis/wall/tag/tms\">#TMS</a>");
    assertThat(RichText.editable(kept)).contains("class=\"mention\"").doesNotContain("hashtag");
    assertThat(RichText.markdown(kept)).isEqualTo("@Jean #TMS");
    assertThat(RichText.ofHtml(RichText.editable(kept), "t").html())
        .isEqualTo(RichText.ofHtml(RichText.safe(kept), "t").html());
  }

  @Test
  void whoTypesOurOwnKindOfAddressGetsNoLink() {
    assertThat(RichText.ofHtml("<a href=\"person:jean\">Free money</a>", "t").html())
        .doesNotContain("href");
    assertThat(RichText.ofHtml("<a href=\"tag:x\">Free money</a>", "t").html())
        .doesNotContain("href");
    assertThat(RichText.safe("<a href=\"person:x\" onclick=\"y()\" class=\"z\">@X</a>"))
        .isEqualTo("<a class=\"mention\" data-person=\"x\" href=\"/person/x\">&#64;X</a>");
  }

  @Test
  void aNewNameIsShownWhereTheOldOneStood() {
    String kept = mentions("@Bob Baker and @Jean", BOB, JEAN);

    String renamed = RichText.renamed(kept, "bob-baker", "Bob O’Neil & <Sons>");

    assertThat(RichText.textOf(renamed)).isEqualTo("@Bob O’Neil & <Sons> and @Jean");
    assertThat(RichText.mentioned(renamed)).containsExactly("bob-baker", "jean");
  }

  private static RichText typed(String text) {
    return RichText.ofLines(text, "text");
  }

  private static String mentions(String text, Named... people) {
    return typed(text).naming(new Directory(List.of(people), Set.of())).html();
  }

  private static String text(String text, Named... people) {
    return typed(text).naming(new Directory(List.of(people), Set.of())).text();
  }
}
