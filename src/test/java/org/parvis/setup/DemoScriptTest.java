package org.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.comment.Comment;
import org.parvis.content.RichText;
import org.parvis.person.Person;
import org.parvis.person.Role;
import org.parvis.person.Skill;
import org.parvis.setup.DemoPost.DemoComment;

/** What is told of the demo company could have happened, and reads well. */
class DemoScriptTest {

  private static final Pattern MISPRINT = Pattern.compile("['\"]|\\.\\.\\.| [;:!?»]|« | $|^ |  ");
  private static final Pattern NOT_FRENCH =
      Pattern.compile("[\\p{L}\\p{N})][;:!?](?=\\s|$)|«[^\u00a0]|[^\u00a0]»|\\d (h|%|€|mm|kg)\\b");

  private final DemoScript script = DemoScript.read(java.time.LocalDate.of(2026, 11, 26));

  @Test
  void itIsALivelyCompany() {
    assertThat(script.colleagues()).hasSizeBetween(55, 70);
    assertThat(script.posts()).hasSizeBetween(115, 150);
    assertThat(all(DemoColleague::department)).hasSizeGreaterThan(8);
    assertThat(all(DemoColleague::site)).hasSizeGreaterThan(3);
    assertThat(comments().count()).isGreaterThan(250);
  }

  @Test
  void noTwoColleaguesShareAnAddress() {
    assertThat(script.colleagues())
        .extracting(DemoColleague::email)
        .doesNotHaveDuplicates()
        .allMatch(email -> email.matches("[a-z0-9.-]+@parvis\\.example"));
    assertThat(script.colleagues())
        .extracting(DemoColleague::slug)
        .doesNotHaveDuplicates()
        .allMatch(slug -> slug.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void twoColleaguesShareAName() {
    assertThat(script.colleagues())
        .filteredOn(colleague -> colleague.name().equals("Marie Dubois"))
        .hasSize(2);
  }

  @Test
  void onlyClaireIsAnAdministrator() {
    assertThat(script.colleagues())
        .filteredOn(colleague -> colleague.role() == Role.ADMINISTRATOR)
        .extracting(DemoColleague::email)
        .containsExactly("claire.morel@parvis.example");
  }

  /** The latest of them, so that one can see how a colleague begins. */
  @Test
  void onlyNoraHasHerFirstStepsBeforeHer() {
    assertThat(script.colleagues())
        .filteredOn(DemoColleague::isNew)
        .singleElement()
        .satisfies(
            nora -> {
              assertThat(nora.slug()).isEqualTo("nora-benhaddou");
              assertThat(nora.skills()).hasSizeLessThan(StepsCard.SKILLS);
              assertThat(script.posts()).noneMatch(post -> post.author().equals(nora.slug()));
            });
  }

  /** Numbers that the French regulator keeps for fiction. */
  @Test
  void noTelephoneRings() {
    assertThat(script.colleagues())
        .extracting(DemoColleague::phone)
        .filteredOn(phone -> phone != null)
        .allMatch(phone -> phone.matches("01 99 00 \\d\\d \\d\\d|\\+33 6 39 98 \\d\\d \\d\\d"));
  }

  @Test
  void everyoneKnowsAFewThings() {
    assertThat(script.colleagues())
        .filteredOn(colleague -> !colleague.isNew())
        .allSatisfy(
            colleague -> {
              assertThat(colleague.skills()).hasSizeBetween(2, 6);
              assertThat(colleague.skills())
                  .extracting(DemoColleague.KnownSkill::name)
                  .doesNotHaveDuplicates();
            });
    assertThat(skills().map(skill -> new Skill(skill.name()).name()).distinct())
        .hasSizeBetween(40, 70);
  }

  @Test
  void whoIsNamedInThanksAndWordsIsThere() {
    List<String> slugs = all(DemoColleague::slug);
    List<String> skills = skills().map(DemoColleague.KnownSkill::name).toList();
    List<DemoPost.DemoThanks> thanks =
        script.posts().stream().map(DemoPost::thanks).filter(one -> one != null).toList();

    assertThat(thanks).hasSizeBetween(5, 10);
    assertThat(thanks).allMatch(one -> slugs.containsAll(one.people()));
    assertThat(thanks).allMatch(one -> skills.contains(one.skill()));
    assertThat(skills().flatMap(skill -> skill.words().stream()))
        .hasSizeGreaterThan(3)
        .allMatch(word -> slugs.contains(word.by()) && word.word().length() <= 200);
  }

  @Test
  void everyTextFitsWhereItIsKept() {
    Instant now = Instant.now();
    for (DemoColleague told : script.colleagues()) {
      new Person(told.slug(), told.email(), told.name(), now)
          .describe(
              told.jobTitle(),
              told.department(),
              told.site(),
              told.phone(),
              told.languages(),
              told.about());
    }
    assertThat(skills()).allMatch(skill -> skill.proof().length() <= 300);
    assertThat(comments()).allMatch(comment -> comment.text().length() <= Comment.LONGEST);
  }

  @Test
  void theSanitiserLeavesEveryMark() {
    for (DemoPost post : script.posts()) {
      String kept = RichText.ofHtml(post.html(), "wall.field.body").html();
      assertThat(marks(RichText.safe(kept))).containsSubsequence(marks(post.html()));
    }
  }

  private static List<String> marks(String html) {
    return Pattern.compile("</?[a-z]+").matcher(html).results().map(MatchResult::group).toList();
  }

  @Test
  void nothingIsSaidTwice() {
    assertThat(texts()).doesNotHaveDuplicates();
  }

  @Test
  void typographyIsRight() {
    assertThat(texts().filter(text -> MISPRINT.matcher(text).find())).isEmpty();
    assertThat(texts().filter(DemoScriptTest::isFrench)).hasSizeGreaterThan(500);
    assertThat(
            texts()
                .filter(DemoScriptTest::isFrench)
                .filter(text -> NOT_FRENCH.matcher(text).find()))
        .isEmpty();
  }

  @Test
  void whatIsAskedReadsWellToo() {
    List<String> asked =
        script.posts().stream()
            .filter(post -> post.poll() != null)
            .flatMap(
                post ->
                    Stream.concat(
                        Stream.of(post.title()),
                        post.poll().questions().stream()
                            .flatMap(
                                it ->
                                    Stream.of(it.answers(), it.said(), titles(it))
                                        .flatMap(List::stream))))
            .toList();

    assertThat(asked).hasSizeGreaterThan(20).noneMatch(text -> MISPRINT.matcher(text).find());
    assertThat(asked)
        .filteredOn(DemoScriptTest::isFrench)
        .noneMatch(text -> NOT_FRENCH.matcher(text).find());
  }

  private static List<String> titles(DemoPoll.DemoQuestion question) {
    return Stream.ofNullable(question.text()).toList();
  }

  @Test
  void aFifthOfThePostsAreInEnglish() {
    long french =
        script.posts().stream()
            .filter(post -> isFrench(RichText.ofHtml(post.html(), "post").text()))
            .count();

    assertThat(1.0 * french / script.posts().size()).isBetween(0.75, 0.85);
  }

  private static boolean isFrench(String text) {
    return count("le|la|les|un|une|des|et|est|pour|qui|pas|nous|je|en|à|ce", text)
        > count("the|a|an|and|is|for|that|not|we|you|I|to|of|in|it", text);
  }

  private static long count(String words, String text) {
    return Pattern.compile("(?<![\\p{L}’])(" + words + ")(?!\\p{L})")
        .matcher(text)
        .results()
        .count();
  }

  private Stream<String> texts() {
    return Stream.of(
            script.colleagues().stream().map(DemoColleague::about),
            skills().map(DemoColleague.KnownSkill::proof),
            script.posts().stream()
                .flatMap(post -> RichText.ofHtml(post.html(), "post").text().lines())
                .filter(line -> !line.isBlank()),
            comments().map(DemoComment::text))
        .flatMap(it -> it);
  }

  private Stream<DemoColleague.KnownSkill> skills() {
    return script.colleagues().stream().flatMap(colleague -> colleague.skills().stream());
  }

  private Stream<DemoComment> comments() {
    return script.posts().stream().flatMap(post -> DemoTimesTest.withAnswers(post).stream());
  }

  private List<String> all(Function<DemoColleague, String> field) {
    return script.colleagues().stream().map(field).distinct().toList();
  }
}
