package org.parvis.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every pair of colours that is used as text on ground, computed from tokens.css (WCAG 2.2 AA). */
class TokensTest {

  private static final Path TOKENS = Path.of("src/main/webapp/WEB-INF/resources/theme/tokens.css");
  private static final Pattern BOTH =
      Pattern.compile("--([\\w-]+): light-dark\\((#\\w{6}), (#\\w{6})\\)");
  private static final Pattern ONE = Pattern.compile("--([\\w-]+): (#\\w{6});");

  private static final Map<String, String> LIGHT = new HashMap<>();
  private static final Map<String, String> DARK = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    String css = Files.readString(TOKENS);
    for (Matcher both = BOTH.matcher(css); both.find(); ) {
      LIGHT.put(both.group(1), both.group(2));
      DARK.put(both.group(1), both.group(3));
    }
    for (Matcher one = ONE.matcher(css); one.find(); ) {
      LIGHT.put(one.group(1), one.group(2));
      DARK.put(one.group(1), one.group(2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ink, surface",
    "ink, surface-sunken",
    "ink, surface-pressed",
    "ink, canvas",
    "ink, brand-wash",
    "ink-soft, surface",
    "ink-soft, surface-sunken",
    "ink-soft, canvas",
    "brand, surface",
    "brand, canvas",
    "brand, surface-sunken",
    "brand-strong, brand-wash",
    "brand-strong, surface",
    "on-brand, brand",
    "on-brand, brand-strong",
    "live, surface",
    "live, canvas",
    "live, live-wash",
    "on-live, live",
    "warm, surface",
    "warm, warm-wash",
    "ink, warm-wash",
    "good, surface",
    "good, good-wash",
    "ink, good-wash",
    "on-hue, hue-1",
    "on-hue, hue-2",
    "on-hue, hue-3",
    "on-hue, hue-4",
    "on-hue, hue-5",
    "on-hue, hue-6",
    "on-hue, hue-7",
    "on-hue, hue-8",
  })
  void textCanBeReadOnItsGround(String text, String ground) {
    assertThat(contrast(LIGHT, text, ground)).as("light").isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(DARK, text, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({"edge, surface", "edge, canvas", "brand, surface", "brand, canvas", "live, surface"})
  void aFieldsEdgeCanBeSeen(String edge, String ground) {
    assertThat(contrast(LIGHT, edge, ground)).as("light").isGreaterThanOrEqualTo(3);
    assertThat(contrast(DARK, edge, ground)).as("dark").isGreaterThanOrEqualTo(3);
  }

  private static double contrast(Map<String, String> theme, String one, String other) {
    double first = luminance(theme.get(one));
    double second = luminance(theme.get(other));
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xff) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
