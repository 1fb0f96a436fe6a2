package org.parvis.person;

import java.util.Set;
import org.parvis.shared.Text;

/**
 * The readable, permanent end of a profile's address, made from a name: {@code Léa Fournier}
 * becomes {@code lea-fournier}, the next one {@code lea-fournier-2}.
 *
 * <p>Only {@code a-z}, {@code 0-9} and single hyphens. A name without Latin letters gives {@code
 * colleague}; one of digits only is put behind that word, so that an address never reads as a
 * number.
 */
final class Slug {

  /** Leaves room for a number in the column of 80. */
  private static final int LONGEST = 60;

  private static final String NAMELESS = "colleague";

  /** Pages that stand beside the profiles under {@code /person/}. */
  private static final Set<String> RESERVED =
      Set.of(
          "index",
          "edit",
          "show",
          "new",
          "portrait",
          "card",
          "endorsed",
          "endorsement",
          "picture",
          "more",
          "search",
          "me");

  private final String base;

  Slug(String name) {
    base = base(name);
  }

  /** What every slug of this name starts with. */
  String base() {
    return base;
  }

  /** The first form of this slug that is neither reserved nor taken. */
  String firstFree(Set<String> taken) {
    if (!RESERVED.contains(base) && !taken.contains(base)) {
      return base;
    }
    int number = 2;
    while (taken.contains(base + "-" + number)) {
      number++;
    }
    return base + "-" + number;
  }

  private static String base(String name) {
    String words = trim(Text.fold(name).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-"));
    if (words.length() > LONGEST) {
      words = trim(words.substring(0, LONGEST));
    }
    if (words.isEmpty()) {
      return NAMELESS;
    }
    return words.matches("[0-9-]+") ? NAMELESS + "-" + words : words;
  }

  private static String trim(String words) {
    return words.replaceAll("^-+|-+$", "");
  }
}
