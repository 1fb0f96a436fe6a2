package org.parvis.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayingTest {

  @Test
  void aPageSaysWhatItShows() {
    assertThat(Saying.of("show 12 7 + 3"))
        .contains(new Saying(Saying.Kind.SHOW, List.of(12L, 7L), List.of(3L)));
    assertThat(Saying.of("show +")).contains(new Saying(Saying.Kind.SHOW, List.of(), List.of()));
  }

  @Test
  void aPageSaysWhereSomeoneIsWriting() {
    assertThat(Saying.of("type 12"))
        .contains(new Saying(Saying.Kind.TYPE, List.of(12L), List.of()));
  }

  @Test
  void itSaysNoMoreThanAHundred() {
    assertThat(Saying.of("show" + " 1".repeat(100))).isPresent();
    assertThat(Saying.of("show" + " 1".repeat(101))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shout 1",
        "show 0",
        "show -1",
        "show 1234567890123456789",
        "type",
        "type 1 2",
        "beat me",
        "show 1\n",
        "{}",
        "show  1"
      })
  void anythingElseIsNotHeard(String text) {
    assertThat(Saying.of(text)).isEmpty();
  }

  @Test
  void aPageThatSaysTooMuchIsNotHeardAnyMore() {
    Patience patience = new Patience();
    for (int i = 0; i < 40; i++) {
      assertThat(patience.lasts()).isTrue();
    }
    assertThat(patience.lasts()).isFalse();
  }
}
