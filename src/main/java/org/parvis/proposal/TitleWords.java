package org.parvis.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.shared.Text;

/**
 * How the words of a title begin, without accents, endings and the words that say nothing: what two
 * titles have in common makes them alike.
 */
final class TitleWords {

  /** The longest stem: so far {@code exosquelette} and {@code exosquelettes} agree. */
  private static final int LONGEST = 6;

  private static final int SHORTEST = 3;
  private static final int MOST = 12;

  private static final Set<String> SAY_NOTHING =
      Set.copyOf(
          List.of(
              ("les des une aux pour par sur dans avec sans sous nos nous notre votre vos ses son que qui est"
                      + " pas plus tous tout toute leur cette ces mais the and for with our your their all more"
                      + " that this from into are has have")
                  .split(" ")));

  private TitleWords() {}

  /** In the order of the title, each once. */
  static Set<String> of(String title) {
    Set<String> stems = new LinkedHashSet<>();
    for (String word : Text.fold(title).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST && !SAY_NOTHING.contains(word)) {
        stems.add(stem(word));
      }
      if (stems.size() == MOST) {
        break;
      }
    }
    return stems;
  }

  private static String stem(String word) {
    boolean isPlural = word.length() > SHORTEST && (word.endsWith("s") || word.endsWith("x"));
    String singular = isPlural ? word.substring(0, word.length() - 1) : word;
    if (singular.length() <= LONGEST) {
      return singular;
    }
    boolean inPair = Character.isHighSurrogate(singular.charAt(LONGEST - 1));
    return singular.substring(0, inPair ? LONGEST - 1 : LONGEST);
  }
}
