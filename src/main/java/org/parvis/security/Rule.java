package org.parvis.security;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of the access table.
 *
 * @param path as people see it; {@code {key}} stands for one segment, {@code **} for the rest
 */
public record Rule(Set<String> methods, String path, Who who, Pattern pattern) {

  private static final Set<String> PAGE = Set.of("GET", "HEAD", "POST");
  private static final Set<String> READ = Set.of("GET", "HEAD");

  private Rule(Set<String> methods, String path, Who who) {
    this(methods, path, who, patternOf(path));
  }

  /** A Faces page, read by GET and sent back by POST. */
  static Rule page(String path, Who who) {
    return new Rule(PAGE, path, who);
  }

  /** Something to read that is not a page: a resource, a picture. */
  static Rule get(String path, Who who) {
    return new Rule(READ, path, who);
  }

  /** An operation that changes something. */
  static Rule post(String path, Who who) {
    return new Rule(Set.of("POST"), path, who);
  }

  public boolean isFor(String method, String asked) {
    return methods.contains(method) && pattern.matcher(asked).matches();
  }

  boolean isPage() {
    return methods.equals(PAGE);
  }

  /** Words before placeholders: {@code /person/edit} goes before {@code /person/{key}}. */
  int looseness() {
    return path.split("[{*]", -1).length;
  }

  private static Pattern patternOf(String path) {
    String words = Pattern.quote(path).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
    return Pattern.compile(words.replace("**", "\\E.*\\Q"), Pattern.DOTALL);
  }
}
