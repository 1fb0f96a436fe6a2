package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Monday 23 November 2026, 16:42 in Paris. */
class TimesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOW = at("2026-11-23T16:42");

  /** In what is expected, an underscore stands for a no-break space. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T16:42, à l’instant, just now",
    "2026-11-23T16:43, à l’instant, just now",
    "2026-11-23T16:30, il y a 12_min, 12 min ago",
    "2026-11-23T15:43, il y a 59_min, 59 min ago",
    "2026-11-23T15:42, il y a 1_h, 1 h ago",
    "2026-11-23T00:05, il y a 16_h, 16 h ago",
    "2026-11-22T14:30, hier à 14_h_30, yesterday at 14:30",
    "2026-11-22T09:05, hier à 9_h_05, yesterday at 09:05",
    "2026-11-21T23:59, 21_novembre, 21 November",
    "2026-01-01T00:00, 1er_janvier, 1 January",
    "2025-12-31T23:59, 31_décembre 2025, 31 December 2025",
  })
  void aMomentIsSaidInBothLanguages(String local, String french, String english) {
    assertThat(in(Locale.FRENCH).relative(at(local))).isEqualTo(french.replace('_', '\u00a0'));
    assertThat(in(Locale.ENGLISH).relative(at(local))).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T14:30, lundi 23_novembre 2026 à 14_h_30, Monday 23 November 2026 at 14:30",
    "2026-03-01T09:05, dimanche 1er_mars 2026 à 9_h_05, Sunday 1 March 2026 at 09:05",
  })
  void theExactMomentIsSaidInBothLanguages(String local, String french, String english) {
    assertThat(in(Locale.FRENCH).exact(at(local))).isEqualTo(french.replace('_', '\u00a0'));
    assertThat(in(Locale.ENGLISH).exact(at(local))).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T16:42, dans 1_min, in 1 min",
    "2026-11-23T16:54, dans 12_min, in 12 min",
    "2026-11-23T17:42, dans 1_h, in 1 h",
    "2026-11-23T23:59, dans 7_h, in 7 h",
    "2026-11-24T04:00, dans 11_h, in 11 h",
    "2026-11-24T18:00, demain à 18_h_00, tomorrow at 18:00",
    "2026-11-27T18:00, vendredi à 18_h_00, Friday at 18:00",
    "2026-11-30T18:00, lundi 30_novembre 2026 à 18_h_00, Monday 30 November 2026 at 18:00",
  })
  void whatIsLeftIsSaidInBothLanguages(String local, String french, String english) {
    assertThat(in(Locale.FRENCH).left(at(local))).isEqualTo(french.replace('_', '\u00a0'));
    assertThat(in(Locale.ENGLISH).left(at(local))).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T16:54:20, 2026-11-23T16:42:20",
    "2026-11-23T19:50:00, 2026-11-23T16:50:00",
    "2026-11-27T18:00:00, 2026-11-24T00:00:00",
  })
  void whatIsLeftIsGoodUntilItChanges(String local, String until) {
    assertThat(in(Locale.FRENCH).leftUntil(at(local))).isEqualTo(at(until));
  }

  private static Times in(Locale locale) {
    return new Times(locale, PARIS, NOW);
  }

  private static Instant at(String local) {
    return ZonedDateTime.of(java.time.LocalDateTime.parse(local), PARIS).toInstant();
  }

  @Test
  void wordsAreGoodExactlyUntilTheyChange() {
    ZoneId paris = ZoneId.of("Europe/Paris");
    Instant at = Instant.parse("2026-11-22T13:00:20Z");
    Instant now = at;
    for (int changes = 0; changes < 100; changes++) {
      Times times = new Times(Locale.FRENCH, paris, now);
      Instant until = times.relativeUntil(at);
      String words = times.relative(at);

      assertThat(until).isAfter(now);
      assertThat(new Times(Locale.FRENCH, paris, until.minusMillis(1)).relative(at))
          .isEqualTo(words);
      now = until;
    }
    assertThat(new Times(Locale.FRENCH, paris, now).relative(at)).isEqualTo("22\u00a0novembre");
  }
}
