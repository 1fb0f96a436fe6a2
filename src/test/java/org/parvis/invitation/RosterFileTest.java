package org.parvis.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of colleagues is read whatever wrote it, and what is no such file is refused in words. */
class RosterFileTest {

  private static final String LEA =
      "Nom;Adresse électronique;Compétences\nLéa Fournier;lea@x.example;Qualité\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void itsLettersAreRecognised(String charset) {
    RosterLine lea = read(LEA.getBytes(Charset.forName(charset))).get(0);

    assertThat(lea.name()).isEqualTo("Léa Fournier");
    assertThat(lea.in(RosterColumn.SKILLS)).isEqualTo("Qualité");
  }

  @Test
  void aMarkBeforeTheFirstLetterIsNoLetter() {
    assertThat(read(("\uFEFF" + LEA).getBytes(StandardCharsets.UTF_8))).hasSize(1);
    assertThat(read(("\uFEFF" + LEA).getBytes(StandardCharsets.UTF_16LE))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void columnsAreDividedByWhatDividesTheHeader(String sign) {
    String file =
        String.join(sign, "E-Mail", "Name", "Job Title")
            + "\r\n"
            + String.join(sign, "ann@x.example", "\"Archer" + sign + " Ann\"", "Fitter");

    RosterLine ann = read(file).get(0);

    assertThat(ann.in(RosterColumn.EMAIL)).isEqualTo("ann@x.example");
    assertThat(ann.name().trim()).startsWith("Archer").endsWith("Ann");
    assertThat(ann.in(RosterColumn.JOB_TITLE)).isEqualTo("Fitter");
  }

  @Test
  void aNameMayStandInTwoColumns() {
    assertThat(read("Prénom;NOM;mail\nLéa;Fournier;l@x.example").get(0).name())
        .isEqualTo("Léa Fournier");
    assertThat(read("last name,first name,email\nArcher,Ann,a@x.example").get(0).name())
        .isEqualTo("Ann Archer");
  }

  @Test
  void aLineIsCalledByTheNumberItBeginsOn() {
    List<RosterLine> lines =
        read(
            "email,skills\na@x.example,\"One\nTwo\"\n\nb@x.example,\"He said \"\"no\"\"\"\nc@x.example");

    assertThat(lines).extracting(RosterLine::number).containsExactly(2, 5, 6);
    assertThat(lines.get(1).in(RosterColumn.SKILLS)).isEqualTo("He said \"no\"");
    assertThat(lines.get(2).in(RosterColumn.SKILLS)).as("a cell that is not there").isEmpty();
  }

  @Test
  void whatIsNoSuchFileIsRefusedInWords() {
    assertRefused("", "invitation.roster.none");
    assertRefused("name;site\nAnn;Lyon", "invitation.roster.withoutEmail");
    assertRefused("email\n\"never closed\na@x.example", "invitation.roster.broken");
    assertRefused("PK\u0003\u0004 a workbook", "invitation.roster.notText");
    assertRefused("email\n" + "a@x.example\n".repeat(10_001), "invitation.roster.tooLong");
  }

  @Test
  void tenThousandLinesAreTaken() {
    assertThat(read("email\n" + "a@x.example\n".repeat(10_000))).hasSize(10_000);
  }

  @Test
  void columnsThatSayNothingAreNamed() throws IOException {
    RosterFile file =
        new RosterFile(
            () ->
                new ByteArrayInputStream(
                    "email;Matricule\na@x.example;12".getBytes(StandardCharsets.UTF_8)));
    file.read(line -> {});

    assertThat(file.ignored()).containsExactly("Matricule");
  }

  private static void assertRefused(String text, String key) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(RosterRefused.class).hasMessage(key);
  }

  private static List<RosterLine> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<RosterLine> read(byte[] bytes) {
    List<RosterLine> lines = new ArrayList<>();
    try {
      new RosterFile(() -> new ByteArrayInputStream(bytes)).read(lines::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines;
  }
}
