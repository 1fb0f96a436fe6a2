package org.parvis.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.InvalidText;

class PersonTest {

  private static final Instant TODAY = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void anEmailIsKeptInLowerCase() {
    assertThat(new Person("ann", " Ann.Martin@Example.ORG ", "Ann Martin", TODAY).email())
        .isEqualTo("ann.martin@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann", "@", "ann@", "a b@c", "a@b\nBcc: c@d", "a@b, c@d", "<a@b>"})
  void nonsenseIsNoEmail(String typed) {
    assertThatThrownBy(() -> new Person("ann", typed, "Ann", TODAY))
        .isInstanceOf(InvalidEmail.class);
  }

  @Test
  void aPersonHasAName() {
    assertThatThrownBy(() -> new Person("ann", "ann@example.org", " \u200B ", TODAY))
        .isInstanceOf(InvalidText.class);
    assertThatThrownBy(() -> new Person("ann", "ann@example.org", "x".repeat(121), TODAY))
        .isInstanceOf(InvalidText.class);
  }

  @Test
  void aPersonIsFoundByEachWordOfTheName() {
    assertThat(Person.words("Jean-Noël d’Œuvré (RH)"))
        .containsExactly("jean", "noel", "d", "oeuvre", "rh");
  }

  @Test
  void aNumberThatCanBeDialledIsALink() {
    assertThat(withPhone("+33 (0)1 23 45 67 89").phoneLink()).contains("tel:+33123456789");
    assertThat(withPhone("poste 12, demander Bob").phoneLink()).isEmpty();
    assertThat(withPhone("javascript:alert(1)").phoneLink()).isEmpty();
    assertThat(withPhone(null).phoneLink()).isEmpty();
  }

  @Test
  void aCursorReadsWhatItWrote() {
    NameCursor cursor = new NameCursor("o.brien sean", 1234);
    assertThat(NameCursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "!.a", "99999999999999999999.a", "1.a\0"})
  void aCursorOfNonsenseIsTheStart(String text) {
    assertThat(NameCursor.parse(text)).isEqualTo(NameCursor.parse(null));
  }

  private static Profile withPhone(String phone) {
    return new Profile(
        1L,
        "ann",
        "Ann",
        null,
        null,
        null,
        null,
        phone,
        "ann@example.org",
        null,
        null,
        TODAY,
        Status.ACTIVE,
        null);
  }
}
