package org.parvis.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.shared.Text;

/**
 * Which passwords may be chosen: at least twelve characters, and none that guessers try first.
 *
 * <p>{@code common-passwords.txt} lists those, in English and in French; a listed word is no better
 * for digits around it, for {@code 0} instead of {@code o}, or for being said twice.
 */
public final class PasswordRule {

  public static final int SHORTEST = 12;
  public static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = read();

  private PasswordRule() {}

  /**
   * @param own what everyone knows of its owner: their name and e-mail address
   * @throws WeakPassword if it may not be chosen
   */
  public static void check(String password, String... own) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw WeakPassword.tooShort(SHORTEST);
    }
    if (length > LONGEST) {
      throw WeakPassword.tooLong(LONGEST);
    }
    if (isCommon(password) || Stream.of(own).anyMatch(it -> isMadeOf(password, it))) {
      throw WeakPassword.common();
    }
  }

  private static boolean isCommon(String password) {
    String plain = Text.fold(password);
    return plain.chars().distinct().count() < FEWEST_DIFFERENT
        || forms(plain).anyMatch(COMMON::contains);
  }

  /** What is left when the usual tricks are undone. */
  private static Stream<String> forms(String plain) {
    String letters = letters(plain);
    String undressed = undress(letters);
    return Stream.of(plain, undress(plain), once(plain), letters, undressed, once(undressed))
        .map(form -> form.replaceAll("[\\s_.-]+", ""));
  }

  /** Without digits and signs before and behind. */
  private static String undress(String text) {
    return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static String letters(String text) {
    return text.replace('@', 'a')
        .replace('4', 'a')
        .replace('3', 'e')
        .replace('1', 'i')
        .replace('!', 'i')
        .replace('0', 'o')
        .replace('5', 's')
        .replace('$', 's')
        .replace('7', 't');
  }

  /** The half of what is said twice, the third of what is said three times, and so on. */
  private static String once(String text) {
    for (int part = 1; part <= text.length() / 2; part++) {
      if (text.length() % part == 0
          && text.equals(text.substring(0, part).repeat(text.length() / part))) {
        return text.substring(0, part);
      }
    }
    return text;
  }

  private static boolean isMadeOf(String password, String own) {
    String known = Text.fold(Objects.toString(own, "")).replaceAll("[^\\p{L}]+", "");
    String bare = Text.fold(password).replaceAll("[^\\p{L}]+", "");
    return !known.isEmpty() && bare.equals(known);
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordRule.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
