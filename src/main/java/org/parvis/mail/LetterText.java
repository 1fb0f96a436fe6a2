package org.parvis.mail;

import java.util.stream.Collectors;

/** A letter as plain text. */
final class LetterText {

  private LetterText() {}

  static String of(Letter letter) {
    StringBuilder text = new StringBuilder();
    Letter.Kind before = null;
    for (Letter.Part part : letter.parts()) {
      if (part.kind() == Letter.Kind.SMALL && before != Letter.Kind.SMALL) {
        text.append("-- \n");
      }
      text.append(said(part)).append("\n\n");
      before = part.kind();
    }
    return text.toString().strip() + "\n";
  }

  private static String said(Letter.Part part) {
    String words =
        switch (part.kind()) {
          case HEADING -> part.words() + "\n" + "=".repeat(Math.min(part.words().length(), 60));
          case QUOTE -> part.words().lines().map(l -> "> " + l).collect(Collectors.joining("\n"));
          case ITEM -> "- " + part.words();
          default -> part.words();
        };
    return part.link() == null ? words : words + "\n" + part.link();
  }
}
