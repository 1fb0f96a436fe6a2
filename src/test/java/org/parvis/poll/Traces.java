package org.parvis.poll;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in files the ids and the texts stand that someone looks for: ids as eight bytes from either
 * end or as digits, texts by their first eight bytes.
 */
final class Traces {

  private static final int LARGEST_ID_BITS = 40;

  private final long[] sought;
  private final Map<Long, Long> meanings = new HashMap<>();
  private final List<Map<Long, List<Long>>> files = new ArrayList<>();
  private long bytes;

  /**
   * @param texts of at least eight bytes, and what to note for each
   */
  Traces(Collection<Long> ids, Map<String, Long> texts) {
    ids.forEach(id -> meanings.put(id, id));
    texts.forEach((text, meaning) -> meanings.put(start(text), meaning));
    sought = new long[Integer.highestOneBit(meanings.size() * 4 + 1) * 2];
    meanings.keySet().forEach(this::seek);
  }

  private static long start(String text) {
    byte[] first = text.getBytes(StandardCharsets.UTF_8);
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | first[i] & 0xFF;
    }
    return value;
  }

  private void seek(long value) {
    int at = slot(value);
    while (sought[at] != 0) {
      at = at + 1 & sought.length - 1;
    }
    sought[at] = value;
  }

  private int slot(long value) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & sought.length - 1;
  }

  private boolean isSought(long value) {
    for (int at = slot(value); sought[at] != 0; at = at + 1 & sought.length - 1) {
      if (sought[at] == value) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads a file.
   *
   * @param from so many bytes of it are of no interest
   */
  void read(Path file, long from) throws IOException {
    Map<Long, List<Long>> found = new HashMap<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.skipNBytes(Math.min(from, Files.size(file)));
      byte[] some = new byte[1 << 16];
      Reading reading = new Reading(found);
      for (int count = in.read(some); count > 0; count = in.read(some)) {
        for (int i = 0; i < count; i++) {
          reading.next(some[i]);
        }
        bytes += count;
      }
      reading.next((byte) 0);
    }
    files.add(found);
  }

  /** By file: where each that was found stands, in the order of the file. */
  List<Map<Long, List<Long>>> files() {
    return files;
  }

  boolean has(long meaning) {
    return files.stream().anyMatch(file -> file.containsKey(meaning));
  }

  long bytes() {
    return bytes;
  }

  /** What the last bytes of a file mean. */
  private final class Reading {

    private final Map<Long, List<Long>> found;
    private long at;
    private long big;
    private long little;
    private long digits = -1;

    Reading(Map<Long, List<Long>> found) {
      this.found = found;
    }

    void next(byte read) {
      at++;
      big = big << Byte.SIZE | read & 0xFF;
      little = little >>> Byte.SIZE | (long) read << Long.SIZE - Byte.SIZE;
      look(big);
      if (little >>> LARGEST_ID_BITS == 0) {
        look(little);
      }
      if (read >= '0' && read <= '9') {
        digits = Math.max(digits, 0) * 10 + read - '0';
      } else if (digits >= 0) {
        look(digits);
        digits = -1;
      }
    }

    private void look(long value) {
      if (value != 0 && isSought(value)) {
        found.computeIfAbsent(meanings.get(value), id -> new ArrayList<>()).add(at);
      }
    }
  }
}
