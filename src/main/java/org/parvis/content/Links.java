package org.parvis.content;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the web addresses that someone typed as plain text. */
final class Links {

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?<![\\w@/.])(?:https?://|www\\.)[^\\s<>\"«»\\p{Cntrl}]{2,2000}");
  private static final String PUNCTUATION = ".,;:!?…'’*_~";

  private Links() {}

  /** Hands over the text piece by piece, in order: what is an address, and what is not. */
  static void split(String text, Consumer<String> words, Consumer<String> address) {
    Matcher found = ADDRESS.matcher(text);
    int from = 0;
    while (found.find()) {
      int end = endOf(text, found.start(), found.end());
      if (found.start() > from) {
        words.accept(text.substring(from, found.start()));
      }
      address.accept(text.substring(found.start(), end));
      from = end;
    }
    if (from < text.length()) {
      words.accept(text.substring(from));
    }
  }

  /** The address that a link to this text leads to. */
  static String target(String address) {
    return address.regionMatches(true, 0, "www.", 0, 4) ? "https://" + address : address;
  }

  /** Leaves a sentence its full stop, and a bracket its other half. */
  private static int endOf(String text, int start, int found) {
    int end = found;
    while (end > start + 1 && belongsToTheSentence(text, start, end)) {
      end--;
    }
    return end;
  }

  private static boolean belongsToTheSentence(String text, int start, int end) {
    char last = text.charAt(end - 1);
    return PUNCTUATION.indexOf(last) >= 0
        || last == ')' && count(text, '(', start, end) < count(text, ')', start, end)
        || last == ']' && count(text, '[', start, end) < count(text, ']', start, end);
  }

  private static long count(String text, char bracket, int start, int end) {
    return text.substring(start, end).chars().filter(c -> c == bracket).count();
  }
}
