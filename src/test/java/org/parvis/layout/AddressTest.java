package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  private static final Set<String> FILES =
      Set.of(
          "/wall/index.xhtml",
          "/wall/show.xhtml",
          "/wall/card.xhtml",
          "/person/index.xhtml",
          "/person/show.xhtml",
          "/person/edit.xhtml",
          "/security/sign-in.xhtml");

  @ParameterizedTest
  @CsvSource({
    "/, /wall/index.xhtml",
    "/person, /person/index.xhtml",
    "/person/edit, /person/edit.xhtml",
    "/person/ann-martin, /person/show.xhtml?key=ann-martin",
    "/wall/1042, /wall/show.xhtml?key=1042",
    "/wall/card/12, /wall/card.xhtml?key=12",
    "/security/sign-in, /security/sign-in.xhtml",
    "/person/léa & co?, /person/show.xhtml?key=l%C3%A9a%20%26%20co%3F",
  })
  void aShortAddressLeadsToItsPage(String path, String target) {
    assertThat(Address.of(path, FILES::contains).orElseThrow().target()).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/setup",
        "/security/unknown",
        "/WEB-INF/errors",
        "/person/ann/two/three",
        "/person/show/ann",
        "/wall/unknown/12",
        "/jakarta.faces.resource/base.css.xhtml",
        "//",
        ""
      })
  void nothingElseLeadsToAPage(String path) {
    assertThat(Address.of(path, FILES::contains)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/wall, /",
    "/wall/index, /",
    "/person/, /person",
    "/person/index, /person",
    "/person/ann/, /person/ann",
    "/person/ann, /person/ann",
  })
  void anotherSpellingHasTheSameShortForm(String path, String canonical) {
    assertThat(Address.of(path, FILES::contains).orElseThrow().path()).isEqualTo(canonical);
  }

  @Test
  void theFileOfAPageKnowsItsShortAddress() {
    assertThat(Address.ofFile("/person/edit.xhtml").orElseThrow()).hasToString("/person/edit");
    assertThat(Address.ofFile("/wall/index.xhtml").orElseThrow()).hasToString("/");
    assertThat(Address.ofFile("/person/show.xhtml").orElseThrow().withKey("léa"))
        .hasToString("/person/l%C3%A9a");
    assertThat(Address.ofFile("/WEB-INF/errors/404.xhtml")).isEmpty();
  }

  @Test
  void aQueryLosesOnlyTheNamedPart() {
    assertThat(Queries.without("key", "key=1&a=2&keys=3")).isEqualTo("?a=2&keys=3");
    assertThat(Queries.without("key", "key=1")).isEmpty();
    assertThat(Queries.without("key", null)).isEmpty();
    assertThat(Queries.first("key", "a=1&key=l%C3%A9a")).hasValue("léa");
    assertThat(Queries.first("key", "a=1")).isEmpty();
    assertThat(Queries.first("key", "key")).hasValue("");
  }
}
