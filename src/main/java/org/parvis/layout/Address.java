package org.parvis.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one short address of a page, relative to the context path.
 *
 * <p>{@code /} is the wall, {@code /person} a room's index, {@code /person/edit} one of its pages,
 * {@code /person/ann-martin} its page {@code show} with a key, and {@code /wall/card/12} another
 * page with a key.
 *
 * @param key null for none
 */
public record Address(String room, String page, String key) {

  static final String KEY = "key";

  private static final String INDEX = "index";
  private static final String SHOW = "show";
  private static final Address HOME = new Address("wall", INDEX, null);
  private static final Pattern SHORT =
      Pattern.compile("/([a-z]+)(?:/([^/;]+))?(?:/([^/;]+))?/?", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("/([a-z]+)/([a-z][a-z-]*)\\.xhtml");

  /**
   * The page that a path asks for.
   *
   * @param path decoded, without the context path
   * @param exists tells whether there is such a file, like {@code /person/show.xhtml}
   */
  static Optional<Address> of(String path, Predicate<String> exists) {
    if (path.equals("/")) {
      return Optional.of(HOME);
    }
    Matcher parts = SHORT.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return named(parts.group(1), parts.group(2), parts.group(3), exists)
        .filter(address -> exists.test(address.file()));
  }

  private static Optional<Address> named(
      String room, String second, String third, Predicate<String> exists) {
    if (third != null) {
      boolean spokenForShort = second.equals(INDEX) || second.equals(SHOW);
      return spokenForShort ? Optional.empty() : Optional.of(new Address(room, second, third));
    }
    if (second == null) {
      return Optional.of(new Address(room, INDEX, null));
    }
    Address page = new Address(room, second, null);
    return Optional.of(exists.test(page.file()) ? page : new Address(room, SHOW, second));
  }

  /** The address of a file of the application, like {@code /person/show.xhtml}. */
  static Optional<Address> ofFile(String file) {
    Matcher parts = FILE.matcher(file);
    return parts.matches()
        ? Optional.of(new Address(parts.group(1), parts.group(2), null))
        : Optional.empty();
  }

  Address withKey(String newKey) {
    return new Address(room, page, newKey);
  }

  /** The Facelets file. */
  String file() {
    return "/" + room + "/" + page + ".xhtml";
  }

  /** The file with the key as its parameter, as a request is forwarded to it. */
  String target() {
    return key == null ? file() : file() + "?" + KEY + "=" + encode(key);
  }

  /** The short form, decoded. */
  String path() {
    return path(key);
  }

  /** The short form, encoded. */
  @Override
  public String toString() {
    return path(key == null ? null : encode(key));
  }

  /** The short form with the room's name, even for the page that stands at {@code /}. */
  String withoutHome() {
    return longPath(key);
  }

  private String path(String shownKey) {
    return equals(HOME) ? "/" : longPath(shownKey);
  }

  private String longPath(String shownKey) {
    String named = page.equals(INDEX) || page.equals(SHOW) && key != null ? "" : "/" + page;
    return "/" + room + named + (key == null ? "" : "/" + shownKey);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
