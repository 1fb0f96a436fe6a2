package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void aCursorSurvivesItsAddress() {
    Cursor cursor = new Cursor(Instant.ofEpochSecond(1_763_936_400L, 123_456_000), 1042);

    assertThat(Cursor.parse(cursor.toString())).contains(cursor);
    assertThat(Cursor.parse(Cursor.newest().toString())).contains(Cursor.newest());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "-", "1", "1-", "-1", "é-1", "1-zzzzzzzzzzzzzzzz", "<script>-1"})
  void nonsenseIsNoCursor(String nonsense) {
    assertThat(Cursor.parse(nonsense)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1y2p0ij32e8e7-1y2p0ij32e8e7", "0-0"})
  void theFarthestTimesAreStillCursors(String far) {
    assertThat(Cursor.parse(far)).map(Cursor::toString).contains(far);
  }
}
