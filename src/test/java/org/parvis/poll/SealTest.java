package org.parvis.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealTest {

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHER =
      "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PLAIN = {1, 0, 0, 2};

  private final Seal seal = new Seal(KEY, "ballot of 7");

  @Test
  void whatIsSealedComesBackWithTheSameKeyAlone() {
    String sealed = seal.close(PLAIN);

    assertThat(seal.open(sealed)).isEqualTo(PLAIN);
    assertThat(new Seal(KEY, "ballot of 7").open(sealed)).isEqualTo(PLAIN);
    assertThatThrownBy(() -> new Seal(OTHER, "ballot of 7").open(sealed))
        .isInstanceOf(PollRefused.class)
        .hasMessage("poll.refused.lost");
  }

  @Test
  void whatIsSealedForOnePollOpensForNoOther() {
    String sealed = seal.close(PLAIN);

    assertThatThrownBy(() -> new Seal(KEY, "ballot of 8").open(sealed))
        .isInstanceOf(PollRefused.class);
    assertThatThrownBy(() -> new Seal(KEY, "sums of 7").open(sealed))
        .isInstanceOf(PollRefused.class);
  }

  @Test
  void whatWasChangedDoesNotOpen() {
    byte[] sealed = Base64.getDecoder().decode(seal.close(PLAIN));
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      String text = Base64.getEncoder().encodeToString(changed);
      assertThatThrownBy(() -> seal.open(text)).isInstanceOf(PollRefused.class);
    }
    assertThatThrownBy(() -> seal.open("")).isInstanceOf(PollRefused.class);
    assertThatThrownBy(() -> seal.open("no seal")).isInstanceOf(PollRefused.class);
  }

  @Test
  void theSameLooksDifferentEachTimeAndIsAlwaysAsLong() {
    Set<String> looks = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      String sealed = seal.close(i % 2 == 0 ? PLAIN : new byte[] {0, 0, 0, 0});
      looks.add(sealed);
      lengths.add(sealed.length());
    }
    assertThat(looks).hasSize(1000);
    assertThat(lengths).hasSize(1);
  }
}
