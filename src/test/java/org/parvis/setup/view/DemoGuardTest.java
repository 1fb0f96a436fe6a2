package org.parvis.setup.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoGuardTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.9.8.7", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void thisComputerComesIn(String address) {
    assertThat(DemoGuard.isHere(address, "localhost")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.7",
        "192.168.1.127",
        "2001:db8::1",
        "fe80::1%eth0",
        "1.127.0.0",
        "",
        "::11"
      })
  void anotherComputerStaysOutside(String address) {
    assertThat(DemoGuard.isHere(address, "localhost")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST", "parvis.localhost", "127.0.0.1", "[::1]"})
  void itsOwnNamesAreKnown(String host) {
    assertThat(DemoGuard.isHere("127.0.0.1", host)).isTrue();
  }

  /** A proxy on this computer, or a page whose name was made to point here. */
  @ParameterizedTest
  @ValueSource(strings = {"demo.example.org", "localhost.example.org", "127.0.0.1.example.org"})
  void anotherNameStaysOutside(String host) {
    assertThat(DemoGuard.isHere("127.0.0.1", host)).isFalse();
  }

  @Test
  void aLineFeedHidesNothing() {
    assertThat(DemoGuard.isHere("127.0.0.1", "example.org\nlocalhost")).isFalse();
  }
}
