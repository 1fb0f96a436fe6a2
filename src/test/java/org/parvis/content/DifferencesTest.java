package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.content.Change.Kind;
import org.parvis.content.Change.Piece;

/** How two texts differ, word by word. */
class DifferencesTest {

  @Test
  void aWordThatWasReplacedIsMarkedAlone() {
    assertThat(marked("The pump is loud.", "The pump is quiet."))
        .isEqualTo("The pump is [-loud-][+quiet+].");
  }

  @Test
  void wordsThatWereReplacedTogetherReadTogether() {
    assertThat(marked("See you on Monday morning, then", "See you next Tuesday, then"))
        .isEqualTo("See you [-on Monday morning-][+next Tuesday+], then");
  }

  @Test
  void whatWasAddedOrRemovedAtTheEdgesIsMarked() {
    assertThat(marked("One", "Zero. One, two")).isEqualTo("[+Zero. +]One[+, two+]");
    assertThat(marked("One\ntwo", "One")).isEqualTo("One[-\ntwo-]");
    assertThat(marked("Same", "Same")).isEqualTo("Same");
    assertThat(marked("", "All")).isEqualTo("[+All+]");
  }

  @Test
  void nothingOfEitherTextIsLost() {
    String before = "L’atelier nord, lundi : 3 machines — pas 4 !\n\nMerci à Léa.";
    String after = "Lundi, l’atelier : 4 machines, merci à Léa et à Zoé.\nFin";
    List<Piece> pieces = Differences.between(before, after);

    assertThat(all(pieces, Kind.ADDED)).isEqualTo(before);
    assertThat(all(pieces, Kind.REMOVED)).isEqualTo(after);
  }

  @Test
  void theLongestTextsThatHaveNothingInCommonAreCompared() {
    String before = "a b ".repeat(2_500);
    String after = "c,d;".repeat(2_500);

    assertThat(all(Differences.between(before, after), Kind.REMOVED)).isEqualTo(after);
  }

  private static String all(List<Piece> pieces, Kind but) {
    return pieces.stream()
        .filter(piece -> piece.kind() != but)
        .map(Piece::words)
        .collect(Collectors.joining());
  }

  private static String marked(String before, String after) {
    return Differences.between(before, after).stream()
        .map(DifferencesTest::marked)
        .collect(Collectors.joining());
  }

  private static String marked(Piece piece) {
    return switch (piece.kind()) {
      case SAME -> piece.words();
      case ADDED -> "[+" + piece.words() + "+]";
      case REMOVED -> "[-" + piece.words() + "-]";
    };
  }
}
