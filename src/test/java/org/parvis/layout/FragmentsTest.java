package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FragmentsTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final Fragments fragments = new Fragments(100_000);

  @Test
  void anEqualRowIsFoundAndAnotherIsNot() {
    fragments.keep(key(List.of("Pump", 1), Locale.FRENCH), said("Pompe", Instant.MAX));

    assertThat(fragments.find(key(List.of("Pump", 1), Locale.FRENCH), NOON)).isPresent();
    assertThat(fragments.find(key(List.of("Pump", 2), Locale.FRENCH), NOON)).isEmpty();
    assertThat(fragments.find(key(List.of("Pump", 1), Locale.ENGLISH), NOON)).isEmpty();
  }

  @Test
  void whatIsNoLongerTrueIsNotFound() {
    fragments.keep(key("Pump", Locale.FRENCH), said("il y a 5 min", NOON.plusSeconds(60)));

    assertThat(fragments.find(key("Pump", Locale.FRENCH), NOON.plusSeconds(59))).isPresent();
    assertThat(fragments.find(key("Pump", Locale.FRENCH), NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void tenThousandCardsTakeNoMoreThanTheirBound() {
    Fragment card = said("x".repeat(1_000), Instant.MAX);
    IntStream.range(0, 10_000).forEach(i -> fragments.keep(key(i, Locale.FRENCH), card));

    long found =
        IntStream.range(0, 10_000)
            .filter(i -> fragments.find(key(i, Locale.FRENCH), NOON).isPresent())
            .count();
    assertThat(found * card.bytes()).isBetween(1L, 200_000L);
  }

  @Test
  void indentationIsNotKeptAndPreformattedTextIs() {
    assertThat(Fragment.thin("<ul>\n    <li>a</li>\n  \n  <li>b</li>\n</ul>"))
        .isEqualTo("<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
    assertThat(Fragment.thin("<p>\n  <pre>if $1\n    go</pre>\n  <textarea>\n  x</textarea>"))
        .isEqualTo("<p>\n<pre>if $1\n    go</pre>\n<textarea>\n  x</textarea>");
  }

  private static Fragments.Key key(Object row, Locale locale) {
    return new Fragments.Key("/wall/index.xhtml", "4", row, locale, ZoneId.of("Europe/Paris"));
  }

  private static Fragment said(String markup, Instant until) {
    return new Fragment(List.of(markup), until);
  }
}
