package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipTest {

  private static final int LONGEST = 8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "12345678",
        "\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac\u20ac",
        "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"
      })
  void everyTextIsAsLongAndComesBackAsItWas(String text) {
    byte[] slip = Slip.of(text, LONGEST);

    assertThat(slip).hasSize(Slip.length(LONGEST));
    assertThat(Slip.take(ByteBuffer.wrap(slip), LONGEST)).isEqualTo(text);
  }

  @Test
  void noTextIsAnEmptyOne() {
    assertThat(Slip.of(null, LONGEST)).isEqualTo(Slip.of("", LONGEST));
  }

  @Test
  void oneIsReadAfterTheOther() {
    ByteBuffer both = ByteBuffer.allocate(2 * Slip.length(LONGEST));
    Slip.put(both, "one", LONGEST);
    Slip.put(both, "another", LONGEST);
    both.flip();

    assertThat(Slip.take(both, LONGEST)).isEqualTo("one");
    assertThat(Slip.take(both, LONGEST)).isEqualTo("another");
    assertThat(both.hasRemaining()).isFalse();
  }
}
