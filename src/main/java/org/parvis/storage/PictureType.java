package org.parvis.storage;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The kinds of picture that are taken, told by what their first bytes say. */
enum PictureType {
  PNG("^\\x89PNG\\r\\n\\x1A\\n"),
  JPEG("^\\xFF\\xD8\\xFF"),
  GIF("^GIF8[79]a"),
  WEBP("^RIFF....WEBP");

  /** So many first bytes are enough to tell. */
  static final int HEAD = 16;

  private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "jfif", "gif", "webp");

  private final Pattern head;

  PictureType(String head) {
    this.head = Pattern.compile(head, Pattern.DOTALL);
  }

  /** The type of this content; empty for any other, whatever its name says. */
  static Optional<PictureType> of(byte[] firstBytes) {
    String text = new String(firstBytes, StandardCharsets.ISO_8859_1);
    for (PictureType type : values()) {
      if (type.head.matcher(text).find()) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether a file of this name may hold a picture; the content has its own word. */
  static boolean isNamedLikeOne(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot >= 0 && EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether ImageIO's name for a format is this type. */
  boolean isFormat(String imageIoName) {
    return name().equalsIgnoreCase(imageIoName);
  }
}
