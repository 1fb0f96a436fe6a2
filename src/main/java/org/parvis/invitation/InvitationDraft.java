package org.parvis.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parvis.person.Language;
import org.parvis.shared.Text;

/**
 * Whom an administrator invites, as typed.
 *
 * @param name may be left out: it is read from the address then, until they say it themselves
 * @param language null lets their browser decide
 */
public record InvitationDraft(String email, String name, String jobTitle, Language language) {

  boolean isNamed() {
    return !Text.line(name).isEmpty();
  }

  /** The name, or what the address tells: {@code nora.new@…} is {@code Nora New}. */
  String called() {
    String given = Text.line(name);
    return given.isEmpty() ? nameIn(Text.line(email)) : given;
  }

  private static String nameIn(String address) {
    String words =
        Arrays.stream(address.replaceFirst("@.*", "").split("[._+]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? address : Text.excerpt(words, 100);
  }
}
