package org.parvis.poll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.poll.Snapshot.Row;

/**
 * Who wants to know what each voter of a secret poll has chosen. Knows no table by its name: looks
 * for rows and bytes that tell of a voter, for such as tell of an answer, and for what they have in
 * common. Where that leads nowhere, says what is likeliest by the result.
 */
final class Attacker {

  /** So many bytes apart, two ids belong to one row. */
  private static final int ROW = 48;

  private static final int LONGEST_NUMBER = 18;

  /** So many bytes apart, two rows may belong to one act. */
  private static final int ACT = 700;

  private final Evidence evidence;
  private final Map<Snapshot, Map<Row, Long>> named = new HashMap<>();
  private Puzzle current;

  Attacker(Evidence evidence) {
    this.evidence = evidence;
  }

  /** What each way of looking at it says that each voter has chosen. */
  Map<String, Map<Long, Set<Long>>> guesses(Puzzle puzzle) {
    Map<String, Map<Long, Set<Long>>> guesses = new LinkedHashMap<>();
    guesses.put("same row", sameRow(puzzle));
    guesses.put("order of rows", orderOfRows(puzzle));
    guesses.put("same transaction", sameTransaction(puzzle, 0));
    guesses.put("transaction nearby", sameTransaction(puzzle, 3));
    guesses.put("nearest number", nearestNumber(puzzle));
    guesses.put("counters", counters(puzzle));
    guesses.put("bytes that follow", bytes(puzzle, 0));
    guesses.put("bytes nearby", bytes(puzzle, ACT));
    guesses.put("equal seals", equalSeals(puzzle));
    guesses.put("order of seals", orderOfSeals(puzzle));
    guesses.replaceAll((way, guess) -> completed(puzzle, guess));
    return guesses;
  }

  private static Map<Long, Set<Long>> completed(Puzzle puzzle, Map<Long, Set<Long>> guess) {
    Map<Long, Set<Long>> whole = new HashMap<>(puzzle.likeliest());
    whole.putAll(guess);
    return whole;
  }

  private Map<Long, Set<Long>> sameRow(Puzzle puzzle) {
    Map<Long, Set<Long>> guess = new HashMap<>();
    for (long option : puzzle.options().keySet()) {
      for (Snapshot backup : evidence.backups()) {
        for (Row row : backup.with(option)) {
          for (long voter : puzzle.voters()) {
            if (row.columnOf(Long.toString(voter)) != null) {
              guess.computeIfAbsent(voter, id -> new HashSet<>()).add(option);
            }
          }
        }
      }
    }
    return guess;
  }

  private Map<Long, Set<Long>> orderOfRows(Puzzle puzzle) {
    List<Long> voters = order(puzzle);
    Map<Long, Set<Long>> guess = new HashMap<>();
    for (Map<Row, Long> rows : choices(puzzle, evidence.last()).values()) {
      if (rows.size() == voters.size()) {
        List<Row> inOrder = inPlace(rows.keySet());
        for (int i = 0; i < voters.size(); i++) {
          guess.put(voters.get(i), Set.of(rows.get(inOrder.get(i))));
        }
      }
    }
    return guess;
  }

  private Map<Long, Set<Long>> sameTransaction(Puzzle puzzle, long apart) {
    Map<Long, Set<Long>> guess = new HashMap<>();
    for (Snapshot backup : evidence.backups()) {
      Map<Row, Long> voters = voters(puzzle, backup);
      for (Map<Row, Long> rows : choices(puzzle, backup).values()) {
        voters.forEach(
            (row, voter) ->
                rows.keySet().stream()
                    .filter(it -> row.transaction() != null)
                    .filter(it -> distance(it.transaction(), row.transaction()) <= apart)
                    .min(Comparator.comparing(it -> distance(it.transaction(), row.transaction())))
                    .ifPresent(it -> guess.put(voter, Set.of(rows.get(it)))));
      }
    }
    return guess;
  }

  private static long distance(long a, long b) {
    return Math.abs(a - b);
  }

  /** By columns of one name in both rows: an id, a time. */
  private Map<Long, Set<Long>> nearestNumber(Puzzle puzzle) {
    Map<Row, Long> voters = voters(puzzle, evidence.last());
    Map<Long, Set<Long>> guess = new HashMap<>();
    for (Map<Row, Long> rows : choices(puzzle, evidence.last()).values()) {
      voters.forEach(
          (row, voter) -> {
            long nearest = Long.MAX_VALUE;
            for (Row choice : rows.keySet()) {
              long apart = apart(row, choice);
              if (apart < nearest) {
                nearest = apart;
                guess.put(voter, Set.of(rows.get(choice)));
              }
            }
          });
    }
    return guess;
  }

  private static long apart(Row voter, Row choice) {
    return voter.values().entrySet().stream()
        .filter(column -> !Row.isHidden(column.getKey()) && isNumber(column.getValue()))
        .filter(column -> isNumber(choice.values().get(column.getKey())))
        .mapToLong(
            column ->
                distance(
                    Long.parseLong(column.getValue()),
                    Long.parseLong(choice.values().get(column.getKey()))))
        .filter(apart -> apart != 0)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static boolean isNumber(String value) {
    if (value == null || value.isEmpty() || value.length() > LONGEST_NUMBER) {
      return false;
    }
    return value.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  /** What was added to numbers beside answers from one backup to the next, and who voted then. */
  private Map<Long, Set<Long>> counters(Puzzle puzzle) {
    Map<Long, Set<Long>> guess = new HashMap<>();
    for (String counter : countersOf(puzzle)) {
      List<Long> pending = new ArrayList<>(order(puzzle));
      Set<Long> seen = new LinkedHashSet<>();
      Map<Long, Long> before = new HashMap<>();
      for (Snapshot backup : evidence.backups()) {
        Map<Long, Long> now = count(puzzle, backup, counter);
        Map<Long, Long> added = new HashMap<>();
        now.forEach((option, votes) -> added.put(option, votes - before.getOrDefault(option, 0L)));
        seen.addAll(inOrder(voters(puzzle, backup)));
        long sum = added.values().stream().mapToLong(Long::longValue).sum();
        if (sum > 0) {
          long many = puzzle.single() ? sum : pending.stream().filter(seen::contains).count();
          List<Long> those =
              new ArrayList<>(pending.subList(0, (int) Math.min(many, pending.size())));
          Set<Long> choice = puzzle.likeliest(added, those.size());
          those.forEach(voter -> guess.put(voter, choice));
          pending.removeAll(those);
          before.putAll(now);
        }
      }
    }
    return guess;
  }

  /** The columns that say in the end how often each answer was chosen. */
  private Set<String> countersOf(Puzzle puzzle) {
    long any = puzzle.options().keySet().iterator().next();
    return evidence.last().with(any).stream()
        .flatMap(row -> row.values().keySet().stream().map(column -> row.table() + " " + column))
        .filter(counter -> count(puzzle, evidence.last(), counter).equals(puzzle.result()))
        .collect(Collectors.toSet());
  }

  private static Map<Long, Long> count(Puzzle puzzle, Snapshot backup, String counter) {
    Map<Long, Long> counted = new HashMap<>();
    for (long option : puzzle.options().keySet()) {
      long votes =
          backup.with(option).stream()
              .filter(row -> counter.startsWith(row.table() + " "))
              .map(row -> row.values().get(counter.substring(row.table().length() + 1)))
              .filter(Attacker::isNumber)
              .mapToLong(Long::parseLong)
              .sum();
      counted.put(option, votes);
    }
    return counted;
  }

  /** In the log and in the files of the tables: a voter's id, and an answer's soon after it. */
  private Map<Long, Set<Long>> bytes(Puzzle puzzle, int before) {
    Map<Long, Map<Long, Long>> seen = new HashMap<>();
    for (Map<Long, List<Long>> file : evidence.traces().files()) {
      if (!file.containsKey(puzzle.pollId())) {
        continue;
      }
      TreeMap<Long, Long> answers = new TreeMap<>();
      puzzle
          .options()
          .keySet()
          .forEach(it -> file.getOrDefault(it, List.of()).forEach(at -> answers.put(at, it)));
      if (answers.isEmpty()) {
        continue;
      }
      TreeSet<Long> polls = new TreeSet<>(file.getOrDefault(puzzle.pollId(), List.of()));
      for (long voter : puzzle.voters()) {
        for (long at : file.getOrDefault(voter, List.of())) {
          if (!polls.subSet(at - ROW, true, at + ROW, true).isEmpty()) {
            answers.subMap(at - before, true, at + ACT, true).entrySet().stream()
                .min(Comparator.comparing(answer -> distance(answer.getKey(), at)))
                .ifPresent(
                    answer ->
                        seen.computeIfAbsent(voter, id -> new HashMap<>())
                            .merge(answer.getValue(), 1L, Long::sum));
          }
        }
      }
    }
    Map<Long, Set<Long>> guess = new HashMap<>();
    seen.forEach(
        (voter, answers) ->
            answers.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(answer -> guess.put(voter, Set.of(answer.getKey()))));
    return guess;
  }

  /** Ballots that look alike, or are as long, say the same. */
  private Map<Long, Set<Long>> equalSeals(Puzzle puzzle) {
    Map<Long, Set<Long>> guess = new HashMap<>();
    for (Snapshot backup : evidence.backups()) {
      List<Long> voters = inOrder(voters(puzzle, backup));
      for (List<String> seals : seals(puzzle, backup).values()) {
        Map<Object, List<Integer>> alike = alike(seals);
        if (alike.size() > 1 && alike.size() < seals.size() && seals.size() <= voters.size()) {
          int first = voters.size() - seals.size();
          List<Long> answers = byVotes(puzzle);
          int rank = 0;
          for (List<Integer> some :
              alike.values().stream()
                  .sorted(Comparator.comparing((List<Integer> it) -> it.size()).reversed())
                  .toList()) {
            long answer = answers.get(Math.min(rank++, answers.size() - 1));
            some.forEach(i -> guess.put(voters.get(first + i), Set.of(answer)));
          }
        }
      }
    }
    return guess;
  }

  private static Map<Object, List<Integer>> alike(List<String> seals) {
    boolean someEqual = new HashSet<>(seals).size() < seals.size();
    Map<Object, List<Integer>> alike = new HashMap<>();
    for (int i = 0; i < seals.size(); i++) {
      Object look = someEqual ? seals.get(i) : (Object) seals.get(i).length();
      alike.computeIfAbsent(look, it -> new ArrayList<>()).add(i);
    }
    return alike;
  }

  /** As if what is sealed kept its order. */
  private Map<Long, Set<Long>> orderOfSeals(Puzzle puzzle) {
    Map<Long, Set<Long>> guess = new HashMap<>();
    List<Long> answers = puzzle.options().keySet().stream().sorted().toList();
    for (Snapshot backup : evidence.backups()) {
      List<Long> voters = inOrder(voters(puzzle, backup));
      for (List<String> seals : seals(puzzle, backup).values()) {
        if (seals.size() <= voters.size()) {
          int first = voters.size() - seals.size();
          List<String> sorted = seals.stream().sorted().toList();
          for (int i = 0; i < seals.size(); i++) {
            int rank = sorted.indexOf(seals.get(i)) * answers.size() / seals.size();
            guess.put(voters.get(first + i), Set.of(answers.get(rank)));
          }
        }
      }
    }
    return guess;
  }

  /** Who wrote each of these texts, in each way of looking at it. */
  Map<String, Map<String, Long>> authors(Puzzle puzzle, long question, Map<String, Long> texts) {
    List<Long> voters = order(puzzle);
    List<Row> rows =
        inPlace(evidence.last().with(question)).stream()
            .filter(row -> row.values().values().stream().anyMatch(texts::containsKey))
            .toList();
    Map<String, Map<String, Long>> ways = new LinkedHashMap<>();
    ways.put("order of rows", inTurn(rows, voters, texts));
    ways.put("order of numbers", inTurn(byNumber(rows), voters, texts));
    ways.put("bytes nearby", beside(puzzle, texts));
    return ways;
  }

  private static List<Row> byNumber(List<Row> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(row -> Long.valueOf(row.values().getOrDefault("id", "0"))))
        .toList();
  }

  private static Map<String, Long> inTurn(
      List<Row> rows, List<Long> voters, Map<String, Long> texts) {
    Map<String, Long> authors = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      long voter = voters.get(i * voters.size() / rows.size());
      rows.get(i).values().values().stream()
          .filter(texts::containsKey)
          .forEach(text -> authors.put(text, voter));
    }
    return authors;
  }

  private Map<String, Long> beside(Puzzle puzzle, Map<String, Long> texts) {
    Map<String, Long> authors = new HashMap<>();
    texts.forEach(
        (text, meaning) -> {
          long nearest = ACT;
          for (Map<Long, List<Long>> file : evidence.traces().files()) {
            for (long at : file.getOrDefault(meaning, List.of())) {
              for (long voter : puzzle.voters()) {
                for (long it : file.getOrDefault(voter, List.of())) {
                  if (distance(it, at) < nearest) {
                    nearest = distance(it, at);
                    authors.put(text, voter);
                  }
                }
              }
            }
          }
        });
    return authors;
  }

  private static List<Long> byVotes(Puzzle puzzle) {
    return puzzle.result().entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** By table: the long texts without a blank in rows of this poll. */
  private static Map<String, List<String>> seals(Puzzle puzzle, Snapshot backup) {
    return inPlace(backup.with(puzzle.pollId())).stream()
        .flatMap(
            row ->
                row.values().entrySet().stream()
                    .filter(column -> column.getValue().matches("[A-Za-z0-9+/=]{40,}"))
                    .map(column -> Map.entry(row.table() + column.getKey(), column.getValue())))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** In the order in which they voted, as far as that shows. */
  List<Long> order(Puzzle puzzle) {
    Set<Long> order = new LinkedHashSet<>();
    evidence.backups().forEach(backup -> order.addAll(inOrder(voters(puzzle, backup))));
    return List.copyOf(order);
  }

  private static List<Long> inOrder(Map<Row, Long> rows) {
    return inPlace(rows.keySet()).stream().map(rows::get).toList();
  }

  private static List<Row> inPlace(Iterable<Row> rows) {
    List<Row> inPlace = new ArrayList<>();
    rows.forEach(inPlace::add);
    inPlace.sort(
        Comparator.comparing((Row row) -> row.transaction() == null ? 0 : row.transaction())
            .thenComparing(Row::place));
    return inPlace;
  }

  /** The rows of that column in which most of the voters are named beside the poll. */
  private Map<Row, Long> voters(Puzzle puzzle, Snapshot backup) {
    if (puzzle != current) {
      current = puzzle;
      named.clear();
    }
    return named.computeIfAbsent(backup, it -> search(puzzle, it));
  }

  private static Map<Row, Long> search(Puzzle puzzle, Snapshot backup) {
    Map<String, Map<Row, Long>> columns = new HashMap<>();
    Set<Long> sought = puzzle.voters();
    for (Row row : backup.with(puzzle.pollId())) {
      row.values()
          .forEach(
              (column, value) -> {
                if (!Row.isHidden(column)
                    && isNumber(value)
                    && sought.contains(Long.valueOf(value))) {
                  columns
                      .computeIfAbsent(row.table() + column, it -> new HashMap<>())
                      .put(row, Long.valueOf(value));
                }
              });
    }
    return columns.values().stream()
        .max(Comparator.comparing((Map<Row, Long> rows) -> Set.copyOf(rows.values()).size()))
        .orElse(Map.of());
  }

  /** By column: the rows that name an answer. */
  private static Map<String, Map<Row, Long>> choices(Puzzle puzzle, Snapshot backup) {
    Map<String, Map<Row, Long>> columns = new HashMap<>();
    for (long option : puzzle.options().keySet()) {
      for (Row row : backup.with(option)) {
        String column = row.columnOf(Long.toString(option));
        if (column != null) {
          columns.computeIfAbsent(row.table() + column, it -> new HashMap<>()).put(row, option);
        }
      }
    }
    return columns;
  }
}
