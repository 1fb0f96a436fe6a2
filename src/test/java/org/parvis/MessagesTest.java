package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the portal says, it says in French and in English; and it says nothing else. */
class MessagesTest {

  private static final Pattern LITERAL =
      Pattern.compile("([\"'])(\\.?[a-zA-Z0-9]+(?:\\.[a-zA-Z0-9]+)*\\.?)\\1");
  private static final Pattern SHOWN = Pattern.compile("\\bm\\[\\s*'([^']+)'");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(css|js|mjs|xhtml|html|sql|png|svg|jpg|webp|woff2|xml|txt|json)");

  private final Properties english = messages("en");
  private final Properties french = messages("fr");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(new TreeSet<>(french.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    for (String key : english.stringPropertyNames()) {
      assertThat(placeholders(french, key)).as(key).isEqualTo(placeholders(english, key));
    }
  }

  /** MessageFormat swallows the straight one; patterns of dates need it. */
  @Test
  void apostrophesAreCurved() {
    for (Properties language : List.of(english, french)) {
      assertThat(language.entrySet())
          .filteredOn(message -> !message.getKey().toString().startsWith("layout.time."))
          .filteredOn(message -> message.getValue().toString().contains("'"))
          .isEmpty();
    }
  }

  @Test
  void noMessageIsEmpty() {
    for (Properties language : List.of(english, french)) {
      assertThat(language.entrySet()).noneMatch(message -> message.getValue().toString().isBlank());
    }
  }

  @Test
  void noKeyIsGivenTwice() throws IOException {
    for (String language : List.of("en", "fr")) {
      List<String> keys =
          Files.readAllLines(file(language)).stream()
              .filter(line -> line.matches("[a-zA-Z][^=]*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  /** Narrow no-break space before ; : ! ? and no-break space inside « ». */
  @Test
  void frenchTypographyIsRight() {
    Pattern wrong =
        Pattern.compile(" [;:!?»]|[\\p{L}\\p{N}}»\u00a0][;:!?](?=\\s|$)|«[^\u00a0]|[^\u00a0]»");
    assertThat(french.entrySet())
        .filteredOn(message -> wrong.matcher(message.getValue().toString()).find())
        .isEmpty();
  }

  @Test
  void everyKeyThatIsUsedExists() {
    Set<String> rooms =
        english.stringPropertyNames().stream()
            .map(key -> key.substring(0, key.indexOf('.')))
            .collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    sources().forEach(text -> used.addAll(all(SHOWN, text, 1)));
    Sources.in(Sources.JAVA, ".java")
        .forEach(
            file ->
                all(LITERAL, Sources.text(file), 2).stream()
                    .filter(literal -> literal.contains(".") && !FILE.matcher(literal).matches())
                    .filter(literal -> rooms.contains(literal.substring(0, literal.indexOf('.'))))
                    .forEach(used::add));
    used.removeIf(key -> key.endsWith("."));

    used.removeAll(english.stringPropertyNames());
    assertThat(used).isEmpty();
  }

  @Test
  void everyKeyIsUsed() {
    Set<String> literals = new HashSet<>();
    sources().forEach(text -> literals.addAll(all(LITERAL, text, 2)));

    assertThat(english.stringPropertyNames())
        .filteredOn(key -> !key.startsWith("jakarta.faces.") && !key.startsWith("primefaces."))
        .filteredOn(key -> !literals.contains(key))
        .filteredOn(key -> dots(key).noneMatch(dot -> isMadeOf(literals, key, dot)))
        .isEmpty();
  }

  /** {@code "a.b." + c} uses all keys that start so, {@code key + ".c"} those that end so. */
  private static boolean isMadeOf(Set<String> literals, String key, int dot) {
    return literals.contains(key.substring(0, dot + 1))
        || literals.contains(key.substring(0, dot)) && literals.contains(key.substring(dot));
  }

  private static Stream<Integer> dots(String key) {
    return Stream.iterate(
        key.lastIndexOf('.'), dot -> dot > 0, dot -> key.lastIndexOf('.', dot - 1));
  }

  private static Stream<String> sources() {
    return Stream.of(
            Sources.in(Sources.JAVA, ".java"),
            Sources.in(Sources.WEB, ".xhtml"),
            Sources.in(Sources.WEB, ".xml"))
        .flatMap(List::stream)
        .map(Sources::text);
  }

  private static List<String> all(Pattern pattern, String text, int group) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(group));
    }
    return found;
  }

  private static int placeholders(Properties language, String key) {
    return new MessageFormat(language.getProperty(key, ""), Locale.ROOT)
        .getFormatsByArgumentIndex()
        .length;
  }

  private static Path file(String language) {
    return Sources.RESOURCES.resolve("org/parvis/messages_" + language + ".properties");
  }

  private static Properties messages(String language) {
    Properties messages = new Properties();
    try (Reader reader = Files.newBufferedReader(file(language))) {
      messages.load(reader);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    return messages;
  }
}
