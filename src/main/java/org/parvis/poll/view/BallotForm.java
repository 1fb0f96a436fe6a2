package org.parvis.poll.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.poll.Ballot;

/**
 * A ballot as a form sends it: {@code q<question>} holds the chosen answers, {@code r<answer>} the
 * place of one of them in a ranking, and {@code t<question>} the words.
 */
record BallotForm(Map<String, ? extends List<String>> fields) {

  private static final int MOST = 500;
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final Pattern PLACE = Pattern.compile("\\d{1,2}");
  private static final Pattern CHOICE = Pattern.compile("q(\\d{1,18})");
  private static final Pattern RANK = Pattern.compile("r(\\d{1,18})");
  private static final Pattern WORDS = Pattern.compile("t(\\d{1,18})");

  /** What it says; what makes no sense is left out. */
  Ballot ballot() {
    Map<Long, Integer> places = places();
    Map<Long, List<Long>> options = new HashMap<>();
    each(CHOICE, (question, values) -> options.put(question, inOrder(ids(values), places)));
    Map<Long, String> texts = new HashMap<>();
    each(WORDS, (question, values) -> texts.put(question, values.get(0)));
    return new Ballot(options, texts);
  }

  private Map<Long, Integer> places() {
    Map<Long, Integer> places = new HashMap<>();
    each(
        RANK,
        (option, values) -> {
          if (PLACE.matcher(values.get(0)).matches()) {
            places.put(option, Integer.valueOf(values.get(0)));
          }
        });
    return places;
  }

  /** Of two at the same place the second is left out, so that the ranking is refused. */
  private static List<Long> inOrder(List<Long> options, Map<Long, Integer> places) {
    if (options.stream().noneMatch(places::containsKey)) {
      return options;
    }
    Set<Integer> taken = new HashSet<>();
    return options.stream()
        .filter(places::containsKey)
        .sorted(Comparator.comparing(places::get))
        .filter(option -> taken.add(places.get(option)))
        .toList();
  }

  private void each(Pattern name, BiConsumer<Long, List<String>> found) {
    fields.entrySet().stream()
        .limit(MOST)
        .filter(field -> !field.getValue().isEmpty())
        .forEach(
            field -> {
              Matcher matcher = name.matcher(field.getKey());
              if (matcher.matches()) {
                found.accept(Long.valueOf(matcher.group(1)), field.getValue());
              }
            });
  }

  private static List<Long> ids(List<String> values) {
    return values.stream()
        .filter(Objects::nonNull)
        .flatMap(value -> Stream.of(value.split(",")))
        .filter(value -> ID.matcher(value).matches())
        .limit(MOST)
        .map(Long::valueOf)
        .toList();
  }
}
