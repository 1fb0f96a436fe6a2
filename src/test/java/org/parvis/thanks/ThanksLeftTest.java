package org.parvis.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Five a week: who has how many left, and when the next one comes. */
class ThanksLeftTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Duration SLIP = Duration.ofMinutes(10);

  @Test
  void whoThankedNobodyHasAllOfThem() {
    assertThat(left(List.of())).isEqualTo(new ThanksLeft(5, 5, null));
  }

  @Test
  void theNextOneComesAWeekAfterTheFirst() {
    ThanksLeft left = left(spent(Duration.ofDays(5), Duration.ofDays(1)));

    assertThat(left).isEqualTo(new ThanksLeft(3, 5, Duration.ofDays(2)));
    assertThat(left.days()).isEqualTo(2);
  }

  @Test
  void theLastHoursAreCountedInHours() {
    ThanksLeft left = left(spent(Duration.ofDays(7).minusMinutes(90)));

    assertThat(left.days()).isZero();
    assertThat(left.hours()).isEqualTo(2);
  }

  @Test
  void whatIsAWeekOldIsThereAgain() {
    assertThat(left(spent(Duration.ofDays(7))).left()).isEqualTo(5);
    assertThat(left(spent(Duration.ofDays(7).minusSeconds(1))).left()).isEqualTo(4);
  }

  @Test
  void aSlipGivesItsCreditBackButNotForEver() {
    List<Credit> slips =
        LongStream.range(0, 10).mapToObj(i -> withdrawn(Duration.ofMinutes(i))).toList();

    assertThat(left(slips.subList(0, 3)).left()).isEqualTo(5);
    assertThat(left(slips.subList(0, 8)).left()).isEqualTo(2);
    assertThat(left(slips).isNone()).isTrue();
    assertThat(left(slips).days()).isEqualTo(6);
  }

  @Test
  void whatWasReadIsNotTakenBack() {
    Credit late = credit(Duration.ofHours(1));
    late.withdrawn(NOW, SLIP);

    assertThat(left(List.of(late)).left()).isEqualTo(4);
  }

  @Test
  void aLowerNumberCountsForWhatWasGivenAlready() {
    List<Credit> spent = spent(Duration.ofDays(3), Duration.ofDays(2), Duration.ofDays(1));

    assertThat(ThanksLeft.of(spent, 2, NOW)).isEqualTo(new ThanksLeft(0, 2, Duration.ofDays(5)));
    assertThat(ThanksLeft.of(List.of(), 0, NOW).isNone()).isTrue();
  }

  private static ThanksLeft left(List<Credit> spent) {
    return ThanksLeft.of(spent, 5, NOW);
  }

  private static List<Credit> spent(Duration... ago) {
    return List.of(ago).stream().map(ThanksLeftTest::credit).toList();
  }

  private static Credit withdrawn(Duration ago) {
    Credit credit = credit(ago);
    credit.withdrawn(NOW, SLIP);
    return credit;
  }

  private static Credit credit(Duration ago) {
    return new Credit(new Credit.Key(1L, ago.toSeconds()), NOW.minus(ago));
  }
}
