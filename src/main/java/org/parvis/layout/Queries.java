package org.parvis.layout;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and trims query strings. */
final class Queries {

  private Queries() {}

  /** The query with its question mark and without this parameter; empty when nothing is left. */
  static String without(String name, String query) {
    String rest =
        parts(query).filter(part -> !isNamed(name, part)).collect(Collectors.joining("&"));
    return rest.isEmpty() ? "" : "?" + rest;
  }

  /** The first value of this parameter, decoded. */
  static Optional<String> first(String name, String query) {
    return parts(query)
        .filter(part -> isNamed(name, part))
        .findFirst()
        .map(part -> part.substring(Math.min(part.length(), name.length() + 1)))
        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
  }

  private static Stream<String> parts(String query) {
    return query == null ? Stream.empty() : Arrays.stream(query.split("&"));
  }

  private static boolean isNamed(String name, String part) {
    return part.equals(name) || part.startsWith(name + "=");
  }
}
