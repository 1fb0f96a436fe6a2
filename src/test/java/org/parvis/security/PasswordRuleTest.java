package org.parvis.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are long, and none that everyone would try. */
class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "Password1234!",
        "P@ssw0rd2026",
        "motdepasse2026",
        "MotDePasse!!!",
        "bienvenue2026",
        "azertyuiop123",
        "qwertyuiop[]12",
        "123456789012",
        "987654321098",
        "aaaaaaaaaaaa",
        "abababababab",
        "administrateur",
        "administrator1",
        "jetaimejetaime",
        "iloveyou1234",
        "correct horse battery staple",
        "1q2w3e4r5t6y",
        "Éléphant12345",
        "2026soleil2026"
      })
  void aCommonPasswordIsRefused(String password) {
    assertThatThrownBy(() -> PasswordRule.check(password))
        .isInstanceOf(WeakPassword.class)
        .hasMessage("security.password.common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "une phrase bien longue",
        "correct horse battery ann-archer-1a2b",
        "Xk29-vbQ7-trEw",
        "le chat du voisin ronfle",
        "日本語のパスワードは長い方がいい"
      })
  void aPasswordOfOnesOwnIsTaken(String password) {
    assertThatCode(() -> PasswordRule.check(password, "Ann Archer", "ann@town.example"))
        .doesNotThrowAnyException();
  }

  @Test
  void elevenCharactersAreTooFew() {
    assertThatThrownBy(() -> PasswordRule.check("x7!kfjw92kd"))
        .hasMessage("security.password.tooShort");
  }

  @Test
  void twoHundredAndOneAreTooMany() {
    assertThatThrownBy(() -> PasswordRule.check("xyz".repeat(67)))
        .hasMessage("security.password.tooLong");
  }

  @Test
  void onesOwnNameOrAddressIsRefused() {
    assertThatThrownBy(() -> PasswordRule.check("annarcher-2026", "Ann Archer", "ann@x.example"))
        .hasMessage("security.password.common");
    assertThatThrownBy(() -> PasswordRule.check("ann@town.example", "Ann", "ann@town.example"))
        .hasMessage("security.password.common");
  }
}
