package org.parvis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about an address is taken. */
class ProxiesTest {

  private static final String ANN = "192.0.2.7";

  @Test
  void aForgedHeaderChangesNothingWhereNoProxyIsTrusted() {
    assertThat(new Proxies(Optional.empty()).addressOf(ANN, List.of("10.9.9.9"))).isEqualTo(ANN);
  }

  @Test
  void aForgedHeaderChangesNothingFromWhoIsNoProxy() {
    assertThat(trusting("127.0.0.1").addressOf(ANN, List.of("10.9.9.9"))).isEqualTo(ANN);
  }

  @Test
  void theProxySaysWhoItIs() {
    assertThat(trusting("127.0.0.1").addressOf("127.0.0.1", List.of(ANN))).isEqualTo(ANN);
  }

  @Test
  void whatABrowserClaimedToTheProxyIsNotBelieved() {
    Proxies proxies = trusting("127.0.0.1");

    assertThat(proxies.addressOf("127.0.0.1", List.of("10.9.9.9, 127.0.0.1, " + ANN)))
        .isEqualTo(ANN);
    assertThat(proxies.addressOf("127.0.0.1", List.of("10.9.9.9", ANN))).isEqualTo(ANN);
  }

  @Test
  void aChainOfProxiesIsFollowedToTheLastThatIsNone() {
    assertThat(
            trusting("127.0.0.1", "10.1.0.0/16")
                .addressOf("127.0.0.1", List.of("10.9.9.9, " + ANN + ", 10.1.2.3")))
        .isEqualTo(ANN);
  }

  @Test
  void whoIsBehindAProxyThatSaysNothingIsTheProxy() {
    assertThat(trusting("127.0.0.1").addressOf("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "localhost", "999.1.1.1", "1.2.3", "a:b:c", "::1::"})
  void nonsenseIsNoAddress(String nonsense) {
    assertThat(trusting("127.0.0.1").addressOf("127.0.0.1", List.of(nonsense)))
        .isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7:51234, 192.0.2.7",
    "[2001:db8::7]:443, 2001:db8:0:0:0:0:0:7",
    "2001:db8::7, 2001:db8:0:0:0:0:0:7",
    "::ffff:192.0.2.7, 192.0.2.7"
  })
  void anAddressIsReadHoweverItIsWritten(String written, String address) {
    assertThat(trusting("::1").addressOf("0:0:0:0:0:0:0:1", List.of(written))).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "/8"})
  void aSettingThatIsNoAddressTrustsNobody(String setting) {
    assertThat(trusting(setting).addressOf("10.0.0.1", List.of(ANN))).isEqualTo("10.0.0.1");
  }

  @Test
  void aNetworkHasItsEdges() {
    Proxies proxies = trusting("10.1.0.0/17", "2001:db8::/32");

    assertThat(proxies.addressOf("10.1.127.255", List.of(ANN))).isEqualTo(ANN);
    assertThat(proxies.addressOf("10.1.128.0", List.of(ANN))).isEqualTo("10.1.128.0");
    assertThat(proxies.addressOf("2001:db8:ffff::1", List.of(ANN))).isEqualTo(ANN);
    assertThat(proxies.addressOf("2001:db9::1", List.of(ANN))).isEqualTo("2001:db9::1");
  }

  private static Proxies trusting(String... proxies) {
    return new Proxies(Optional.of(String.join(", ", proxies)));
  }
}
