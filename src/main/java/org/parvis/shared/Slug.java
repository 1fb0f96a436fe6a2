package org.parvis.shared;

import java.util.Set;

/**
 * The readable, permanent end of an address, made from a name: {@code Léa Fournier} becomes {@code
 * lea-fournier}, the next one {@code lea-fournier-2}.
 *
 * <p>Only {@code a-z}, {@code 0-9} and single hyphens. A name without Latin letters gives the word
 * that its room has for the nameless; one of digits only is put behind that word, so that an
 * address never reads as a number.
 */
public final class Slug {

  /** Leaves room for a number in the column of 80. */
  private static final int LONGEST = 60;

  private final String nameless;
  private final Set<String> reserved;
  private final String base;

  /**
   * @param nameless like {@code colleague}
   * @param reserved pages that stand beside it
   */
  public Slug(String name, String nameless, Set<String> reserved) {
    this.nameless = nameless;
    this.reserved = Set.copyOf(reserved);
    this.base = base(name);
  }

  /** What every slug of this name starts with. */
  public String base() {
    return base;
  }

  /** The first form of this slug that is neither reserved nor taken. */
  public String firstFree(Set<String> taken) {
    if (!reserved.contains(base) && !taken.contains(base)) {
      return base;
    }
    int number = 2;
    while (taken.contains(base + "-" + number)) {
      number++;
    }
    return base + "-" + number;
  }

  private String base(String name) {
    String words = trim(Text.fold(name).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-"));
    if (words.length() > LONGEST) {
      words = trim(words.substring(0, LONGEST));
    }
    if (words.isEmpty()) {
      return nameless;
    }
    return words.matches("[0-9-]+") ? nameless + "-" + words : words;
  }

  private static String trim(String words) {
    return words.replaceAll("^-+|-+$", "");
  }
}
