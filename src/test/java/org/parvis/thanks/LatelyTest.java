package org.parvis.thanks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parvis.person.PersonCard;

/** Everyone who was thanked lately has their turn. */
class LatelyTest {

  private final List<Thanked> seven =
      LongStream.range(0, 7)
          .mapToObj(i -> new Thanked(i, new PersonCard(i, "p" + i, "P", null, null, null), "Chess"))
          .toList();

  @Test
  void atEachTurnOthersStandBesideTheWall() {
    assertThat(ids(0)).containsExactly(0L, 1L, 2L);
    assertThat(ids(1)).containsExactly(3L, 4L, 5L);
    assertThat(ids(2)).containsExactly(6L, 0L, 1L);
    assertThat(ids(29_000_000)).hasSize(3);
  }

  @Test
  void fewerThanAreShownAllStandThere() {
    assertThat(Lately.turned(seven.subList(0, 2), 5, 3)).hasSize(2);
    assertThat(Lately.turned(List.of(), 5, 3)).isEmpty();
  }

  private List<Long> ids(long turn) {
    return Lately.turned(seven, turn, 3).stream().map(Thanked::thanksId).toList();
  }
}
