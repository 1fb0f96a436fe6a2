package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.InvalidText;
import org.parvis.shared.NotFound;
import org.parvis.shared.Wording;

class FailureTest {

  private static final Wording FRENCH = Wording.in(Locale.FRENCH);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);

  @Test
  void aRefusalSaysWhyInTheReadersLanguage() {
    Failure failure = Failure.of(new FacesException(InvalidText.tooLong("person.field.name", 120)));

    assertThat(failure.status()).isEqualTo(422);
    assertThat(failure.say(ENGLISH)).isEqualTo("Name: at most 120 characters, please.");
    assertThat(failure.say(FRENCH)).startsWith("Nom").endsWith("au plus 120 caractères.");
  }

  @Test
  void whatIsNotFoundIsNotFoundHoweverDeepItWasThrown() {
    assertThat(Failure.of(new FacesException(new EJBException(new NotFound()))).status())
        .isEqualTo(404);
  }

  @Test
  void anExpiredViewIsNoFaultOfTheServer() {
    assertThat(Failure.of(new FacesException(new ViewExpiredException("/person/edit.xhtml"))))
        .matches(Failure::isExpected)
        .extracting(Failure::words)
        .isEqualTo("expired");
  }

  @Test
  void aStoppedDatabaseIsSaidToComeBack() {
    assertThat(Failure.of(new EJBException(new SQLNonTransientConnectionException())).status())
        .isEqualTo(503);
  }

  @Test
  void whoLosesToAnotherIsAskedToTryAgain() {
    Failure failure = Failure.of(new EJBException(new SQLException("deadlock", "40001")));

    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.say(ENGLISH)).endsWith("Try again.").doesNotContain("database");
    assertThat(failure.sayHere(FRENCH, "r-17")).contains("votre texte est toujours là");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 404, 405, 409, 413, 418, 422, 429, 500, 501, 503, 507})
  void everyStatusHasWordsInBothLanguages(int status) {
    Failure failure = Failure.of(status);

    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.say(FRENCH)).isNotBlank();
    assertThat(failure.say(ENGLISH)).isNotBlank();
    assertThat(FRENCH.plain("layout.error." + failure.words() + ".title")).isNotBlank();
  }

  @Test
  void theMessageOfAFaultCarriesTheRequestId() {
    assertThat(Failure.of(new IllegalStateException("x")).sayHere(FRENCH, "r-17")).contains("r-17");
  }

  @Test
  void whatWasTypedIsKeptAndNothingElse() {
    Map<String, String[]> form = new LinkedHashMap<>();
    form.put("edit", new String[] {"edit"});
    form.put("edit:about", new String[] {"Bonjour à tous"});
    form.put("edit:languages", new String[] {"français", "English"});
    form.put("edit:newPassword", new String[] {"correct horse"});
    form.put("edit:theme", new String[] {"DARK"});
    form.put("token", new String[] {"abcdef"});
    form.put("key", new String[] {"abc-def"});
    form.put("format", new String[] {"markdown"});
    form.put("at", new String[] {"2026-11-27T08:00"});
    form.put("accounts:show", new String[] {"everyone"});
    form.put("jakarta.faces.ViewState", new String[] {"1:2"});
    form.put("primefaces.nonce", new String[] {"nonce"});
    form.put("empty", new String[] {" "});

    assertThat(TypedText.of(form)).containsExactly("Bonjour à tous", "français", "English");
  }
}
