package org.parvis.attachment;

import java.util.Locale;
import org.parvis.shared.Text;

/** The name of an uploaded file, without its folder, on one line, not too long. */
record FileName(String value) {

  private static final int LONGEST = 150;
  private static final String FORBIDDEN = "[\"*:<>?|]";

  static FileName of(String sent) {
    String name = Text.line(sent == null ? "" : sent.replaceFirst("(?s).*[/\\\\]", ""));
    name = name.replaceAll(FORBIDDEN, "_").replaceFirst("^[.\\s]+", "");
    if (name.isEmpty()) {
      return new FileName("file");
    }
    return new FileName(name.length() <= LONGEST ? name : shortened(name));
  }

  /** In lower case, empty for none. */
  String extension() {
    int dot = value.lastIndexOf('.');
    String end = dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    return end.matches("[a-z0-9]{1,12}") ? end : "";
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 || name.length() - dot > 13 ? "" : name.substring(dot);
    int kept = LONGEST - end.length() - 1;
    boolean inPair = Character.isHighSurrogate(name.charAt(kept - 1));
    return name.substring(0, inPair ? kept - 1 : kept) + "…" + end;
  }
}
