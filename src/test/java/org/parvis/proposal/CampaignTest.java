package org.parvis.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.parvis.proposal.Campaign.Phase;
import org.parvis.proposal.Campaign.Way;

class CampaignTest {

  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

  private final Campaign campaign =
      new Campaign(null, draft(day(1), day(5), day(9), Way.VOTE, List.of()));

  @Test
  void itIsAheadOpenJudgedCountedAndClosed() {
    assertThat(campaign.phase(NOW)).isEqualTo(Phase.AHEAD);
    assertThat(campaign.phase(day(1))).isEqualTo(Phase.OPEN);
    assertThat(campaign.phase(day(5).minusNanos(1))).isEqualTo(Phase.OPEN);
    assertThat(campaign.phase(day(5))).isEqualTo(Phase.JUDGED);
    assertThat(campaign.phase(day(9).minusNanos(1))).isEqualTo(Phase.JUDGED);
    assertThat(campaign.isToClose(day(9).minusNanos(1))).isFalse();
    assertThat(campaign.phase(day(9))).isEqualTo(Phase.COUNTED);
    assertThat(campaign.isToClose(day(9))).isTrue();
    campaign.close(day(10));
    assertThat(campaign.phase(day(11))).isEqualTo(Phase.CLOSED);
    assertThat(campaign.isToClose(day(11))).isFalse();
  }

  @Test
  void itTakesIdeasWhileItIsOpen() {
    refused("ahead", () -> campaign.refuseUnlessOpen(NOW));
    assertThatCode(() -> campaign.refuseUnlessOpen(day(2))).doesNotThrowAnyException();
    refused("closed", () -> campaign.refuseUnlessOpen(day(5)));
    refused("closed", () -> campaign.refuseUnlessOpen(day(20)));
  }

  @Test
  void itIsJudgedUntilItsEnd() {
    assertThatCode(() -> campaign.refuseUnlessJudged(day(2))).doesNotThrowAnyException();
    assertThatCode(() -> campaign.refuseUnlessJudged(day(8))).doesNotThrowAnyException();
    refused("judged", () -> campaign.refuseUnlessJudged(day(9)));
  }

  @Test
  void itOpensAtOnceWhereNoDayToComeIsSaid() {
    assertThat(draft(null, day(1), day(1), Way.VOTE, List.of()).checked(NOW).opensAt())
        .isEqualTo(NOW);
    assertThat(draft(day(-3), day(1), day(1), Way.VOTE, List.of()).checked(NOW).opensAt())
        .isEqualTo(NOW);
    assertThat(draft(day(1), day(2), day(2), Way.VOTE, List.of()).checked(NOW).opensAt())
        .isEqualTo(day(1));
  }

  @Test
  void itsDaysFollowEachOther() {
    refused("closes", () -> draft(null, null, day(2), Way.VOTE, List.of()).checked(NOW));
    refused("closes", () -> draft(null, day(-1), day(2), Way.VOTE, List.of()).checked(NOW));
    refused("closes", () -> draft(day(2), day(2), day(2), Way.VOTE, List.of()).checked(NOW));
    refused("judging", () -> draft(null, day(2), null, Way.VOTE, List.of()).checked(NOW));
    refused("judging", () -> draft(null, day(2), day(1), Way.VOTE, List.of()).checked(NOW));
    refused("judging", () -> draft(null, day(2), day(800), Way.VOTE, List.of()).checked(NOW));
  }

  @Test
  void someoneJudges() {
    List<String> names = IntStream.range(0, 13).mapToObj(i -> "Ann " + i).toList();

    refused("way", () -> draft(null, day(1), day(2), null, List.of()).checked(NOW));
    refused("jury", () -> draft(null, day(1), day(2), Way.JURY, List.of(" ", "")).checked(NOW));
    refused("jury", () -> draft(null, day(1), day(2), Way.JURY, names).checked(NOW));
    assertThat(draft(null, day(1), day(2), Way.JURY, names.subList(0, 12)).checked(NOW).jury())
        .hasSize(12);
    List<String> twice = Collections.nCopies(2, " Ann  Archer ");
    assertThat(draft(null, day(1), day(2), Way.JURY, twice).checked(NOW).jury())
        .containsExactly("Ann Archer");
    assertThat(draft(null, day(1), day(2), Way.VOTE, names).checked(NOW).jury()).isEmpty();
  }

  private static CampaignDraft draft(
      Instant opens, Instant closes, Instant judged, Way way, List<String> jury) {
    return new CampaignDraft("How?", "Why", "lines", opens, closes, judged, way, jury);
  }

  private static Instant day(int day) {
    return NOW.plus(Duration.ofDays(day));
  }

  private static void refused(String why, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(CampaignRefused.class)
        .hasMessage("proposal.campaign.refused." + why);
  }
}
