package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cookie says of a zone is believed only if there is such a zone. */
class ReaderZoneTest {

  @ParameterizedTest
  @CsvSource({
    "Pacific/Auckland, Pacific/Auckland",
    "America%2FArgentina%2FUshuaia, America/Argentina/Ushuaia",
    "Etc%2FGMT%2B12, Etc/GMT+12",
    "UTC, UTC"
  })
  void aZoneIsFoundByItsName(String cookie, String zone) {
    assertThat(ReaderZone.named(cookie)).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Nowhere", "+25:00", "%", "%zz", "Europe/Paris;x", "<script>", "../etc"})
  void nonsenseIsNoZone(String cookie) {
    assertThat(ReaderZone.named(cookie)).isEqualTo(ZoneId.systemDefault());
  }
}
