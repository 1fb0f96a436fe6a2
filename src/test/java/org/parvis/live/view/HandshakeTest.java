package org.parvis.live.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {

  @Test
  void ourOwnPageIsLetIn() {
    assertThat(isOurs("https://parvis.example:8443", "parvis.example:8443")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "https://parvis.example.evil.example",
        "https://evil.example/?parvis.example",
        "null",
        "",
        "file://parvis.example"
      })
  void aPageFromElsewhereIsNot(String origin) {
    assertThat(isOurs(origin, "parvis.example")).isFalse();
  }

  @Test
  void aSocketWithoutOriginIsNot() {
    assertThat(Handshake.isOurs(Map.of("Host", List.of("parvis.example")))).isFalse();
  }

  private static boolean isOurs(String origin, String host) {
    return Handshake.isOurs(Map.of("origin", List.of(origin), "Host", List.of(host)));
  }
}
