package org.parvis.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.shared.Text;

/**
 * Pictures by their names, English and French: {@code :tada:} and {@code :fête:} are 🎉.
 *
 * @param name as typed between colons
 */
public record Emoji(String name, String picture) {

  private static final Pattern NAMED =
      Pattern.compile("(?<![\\p{L}\\p{N}:/]):([\\p{L}\\p{M}\\p{N}_+-]{1,30}):(?![\\p{L}\\p{N}])");
  private static final Map<String, String> ALL = read();

  /** Those whose names begin like this, each once. */
  public static List<Emoji> startingWith(String start, int most) {
    String key = Text.fold(start);
    Map<String, Emoji> found = new LinkedHashMap<>();
    ALL.entrySet().stream()
        .filter(named -> named.getKey().startsWith(key))
        .forEach(named -> found.putIfAbsent(named.getValue(), of(named)));
    return found.values().stream().limit(most).toList();
  }

  /** The text with pictures in the place of their names. */
  public static String in(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    return NAMED
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    ALL.getOrDefault(Text.fold(found.group(1)), found.group())));
  }

  private static Emoji of(Map.Entry<String, String> named) {
    return new Emoji(named.getKey(), named.getValue());
  }

  /** One picture a line, with its names behind it. */
  private static Map<String, String> read() {
    Map<String, String> all = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Emoji.class.getResourceAsStream("emoji.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
          all.put(words[i], words[0]);
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return all;
  }
}
