package org.parvis.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.setup.DemoPost.DemoComment;

/** What happened in the demo company happened in an order in which it could. */
class DemoTimesTest {

  private final DemoScript script = DemoScript.read(java.time.LocalDate.of(2026, 11, 26));
  private final Map<String, DemoColleague> bySlug =
      script.colleagues().stream().collect(Collectors.toMap(DemoColleague::slug, it -> it));

  @Test
  void onlyColleaguesSpeakAndOnlyOnceTheyAreThere() {
    DemoCalendar calendar = new DemoCalendar(Instant.now());
    for (DemoPost post : script.posts()) {
      Instant at = calendar.before(post.at());
      assertThat(joined(calendar, post.author())).as(post.html()).isBefore(at);
      for (DemoComment comment : withAnswers(post)) {
        assertThat(joined(calendar, comment.author()))
            .as(comment.text())
            .isBefore(calendar.after(at, comment.after()));
      }
    }
  }

  /** Whenever the first start is: at night, on a Sunday, on the day the clocks change. */
  @Test
  void nothingIsSaidInTheFuture() {
    Instant start = Instant.parse("2026-03-20T00:00:00Z");
    for (int hour = 0; hour < 24 * 14; hour++) {
      Instant now = start.plus(Duration.ofHours(hour));

      assertThat(saidAfter(now)).as("first start at " + now).isEmpty();
    }
  }

  private List<String> saidAfter(Instant now) {
    DemoCalendar calendar = new DemoCalendar(now);
    List<String> future = new ArrayList<>();
    for (DemoPost post : script.posts()) {
      Instant at = calendar.before(post.at());
      if (!at.isBefore(now)) {
        future.add(post.html());
      }
      withAnswers(post).stream()
          .filter(comment -> !calendar.after(at, comment.after()).isBefore(now))
          .forEach(comment -> future.add(comment.text()));
    }
    return future;
  }

  @Test
  void anAnswerFollowsItsComment() {
    DemoCalendar calendar = new DemoCalendar(Instant.now());
    script.posts().stream()
        .flatMap(post -> withAnswers(post).stream())
        .forEach(
            comment ->
                assertThat(comment.answers())
                    .allMatch(answer -> answer.answers().isEmpty())
                    .allMatch(
                        answer ->
                            calendar
                                .after(Instant.EPOCH, answer.after())
                                .isAfter(calendar.after(Instant.EPOCH, comment.after()))));
  }

  @Test
  void theNewestPostIsFreshAndTheOldestIsMonthsOld() {
    Instant now = Instant.now();
    DemoCalendar calendar = new DemoCalendar(now);
    List<Instant> times =
        script.posts().stream().map(post -> calendar.before(post.at())).sorted().toList();

    assertThat(Duration.between(times.get(0), now))
        .isBetween(Duration.ofDays(100), Duration.ofDays(130));
    assertThat(Duration.between(times.get(times.size() - 1), now)).isLessThan(Duration.ofHours(1));
  }

  @Test
  void nobodyIsAskedToReactTwice() {
    DemoCalendar calendar = new DemoCalendar(Instant.now());
    for (DemoPost post : script.posts()) {
      Instant at = calendar.before(post.at());
      long readers =
          script.colleagues().stream()
              .filter(reader -> joined(calendar, reader.slug()).isBefore(at))
              .count();
      assertThat(post.reactions().values()).allMatch(count -> count > 0 && count < readers);
    }
    assertThat(script.posts()).anyMatch(post -> post.comments().isEmpty());
  }

  static List<DemoComment> withAnswers(DemoPost post) {
    List<DemoComment> all = new ArrayList<>(post.comments());
    post.comments().forEach(comment -> all.addAll(comment.answers()));
    return all;
  }

  private Instant joined(DemoCalendar calendar, String slug) {
    return calendar.before(bySlug.get(slug).joined());
  }
}
