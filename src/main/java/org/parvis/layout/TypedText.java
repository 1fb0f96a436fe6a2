package org.parvis.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a person typed in a form that could not be accepted: never a password or a token. */
final class TypedText {

  private static final int MOST = 20;
  private static final Pattern SECRET =
      Pattern.compile(".*(password|secret|token|faces\\.|nonce|(^|:)key$|window).*");

  /** What a form says of itself. */
  private static final Pattern HOW = Pattern.compile("(.*:)?(format|show|to)");

  private static final Pattern CHOICE =
      Pattern.compile("on|off|true|false|[A-Z_]+|[\\d.:-]*|\\d{4}-\\d\\d-\\d\\dT[\\d:]+");

  private TypedText() {}

  static List<String> of(HttpServletRequest request) {
    try {
      return of(SentForm.of(request).getParameterMap());
    } catch (RuntimeException unreadable) {
      return List.of();
    }
  }

  static List<String> of(Map<String, String[]> form) {
    List<String> typed = new ArrayList<>();
    form.forEach(
        (name, values) ->
            Stream.of(values).filter(value -> isTyped(name, value)).forEach(typed::add));
    return typed.stream().distinct().limit(MOST).toList();
  }

  private static boolean isTyped(String name, String value) {
    return !SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches()
        && !HOW.matcher(name).matches()
        && !value.equals(name)
        && !value.isBlank()
        && !CHOICE.matcher(value).matches();
  }
}
