package org.parvis.directory;

import com.unboundid.ldap.sdk.Attribute;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of its values an attribute holds: Active Directory gives {@code member;range=0-1499} first.
 *
 * @param end the last one, below 0 if it holds all that there are
 */
record Stretch(int end) {

  private static final Pattern RANGE = Pattern.compile("range=\\d{1,9}-(\\d{1,9})");

  static Stretch of(Attribute attribute) {
    for (String option : attribute.getOptions()) {
      Matcher range = RANGE.matcher(option.toLowerCase(java.util.Locale.ROOT));
      if (range.matches()) {
        return new Stretch(Integer.parseInt(range.group(1)));
      }
    }
    return new Stretch(-1);
  }

  boolean isLast() {
    return end < 0;
  }
}
