package org.parvis.content;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every letter of an HTML text with the formats that it stands in. */
final class Letters {

  private static final Pattern PART = Pattern.compile("<(/?)([a-z]+)[^>]*>|&[^;]+;|[^\\s<&]");

  private Letters() {}

  static List<String> of(String html) {
    List<String> letters = new ArrayList<>();
    List<String> open = new ArrayList<>();
    Matcher part = PART.matcher(html);
    while (part.find()) {
      String tag = part.group(2);
      if (tag == null) {
        letters.add(part.group() + new TreeSet<>(open));
      } else if (part.group(1).isEmpty()) {
        if (!List.of("br", "p", "div").contains(tag)) {
          open.add(part.group().replaceFirst(" rel=\"[^\"]*\"", ""));
        }
      } else if (!List.of("p", "div").contains(tag)) {
        open.remove(open.size() - 1);
      }
    }
    return letters;
  }
}
