package org.parvis.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one goes on where one was, and never to another site. */
class VisitorTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/person/ann-archer", "/wall/1042?comment=7", "/person?name=L%C3%A9a"})
  void aPageOfOursIsGoneBackTo(String path) {
    assertThat(Visitor.afterSignIn(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "/\t/evil.example",
        "/act/wall",
        "/security/sign-in?to=/",
        "person",
        ""
      })
  void anythingElseLeadsToTheWall(String path) {
    assertThat(Visitor.afterSignIn(path)).isEqualTo("/");
  }

  @Test
  void nothingLeadsToTheWall() {
    assertThat(Visitor.afterSignIn(null)).isEqualTo("/");
  }
}
