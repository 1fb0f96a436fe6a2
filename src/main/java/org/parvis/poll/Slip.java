package org.parvis.poll;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Texts in fields of a fixed length, so that nothing tells how long they are. */
final class Slip {

  /** So many bytes for each char of a text, at most. */
  private static final int WIDEST = 3;

  private Slip() {}

  static int length(int longest) {
    return Short.BYTES + WIDEST * longest;
  }

  /**
   * @param text of at most so many chars, null for none
   */
  static void put(ByteBuffer into, String text, int longest) {
    byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    into.putShort((short) bytes.length);
    into.put(bytes);
    into.put(new byte[WIDEST * longest - bytes.length]);
  }

  /** The text, empty for none. */
  static String take(ByteBuffer from, int longest) {
    byte[] bytes = new byte[from.getShort()];
    from.get(bytes);
    from.position(from.position() + WIDEST * longest - bytes.length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static byte[] of(String text, int longest) {
    ByteBuffer slip = ByteBuffer.allocate(length(longest));
    put(slip, text, longest);
    return slip.array();
  }
}
