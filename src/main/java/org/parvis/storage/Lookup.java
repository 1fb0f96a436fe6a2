package org.parvis.storage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A selection that may be sent with others in one statement: each is a branch of a {@code union
 * all}, in which columns of the same type share a place. On PostgreSQL a round trip is saved for
 * each.
 *
 * @param name the same for selections of the same columns only
 * @param selection without an order
 * @param order the columns by which its rows are put in order, the first being 0; nulls are last
 */
public record Lookup(String name, Sql selection, List<Integer> order) {

  private static final Map<String, List<String>> TYPES = new ConcurrentHashMap<>();

  public static Lookup of(String name, Sql selection, Integer... order) {
    return new Lookup(name, selection, List.of(order));
  }

  /** What it finds by itself, within a transaction. */
  public List<Row> rows(EntityManager em) {
    return sorted(selection.rows(em));
  }

  /**
   * What each of them finds, in their order; within a transaction.
   *
   * @throws PersistenceException if the database refuses it
   */
  public static List<List<Row>> together(EntityManager em, List<Lookup> lookups) {
    List<String> places = new ArrayList<>();
    List<int[]> taken = new ArrayList<>();
    for (Lookup lookup : lookups) {
      taken.add(lookup.take(places, lookup.types(em)));
    }
    Sql all = new Sql();
    for (int i = 0; i < lookups.size(); i++) {
      all.add(i == 0 ? "" : " union all ");
      lookups.get(i).branch(all, i, places, taken.get(i));
    }
    List<List<Row>> found = new ArrayList<>();
    lookups.forEach(lookup -> found.add(new ArrayList<>()));
    for (Row row : all.rows(em)) {
      int which = (int) row.number(0);
      Object[] columns =
          Arrays.stream(taken.get(which)).mapToObj(place -> row.columns()[place + 1]).toArray();
      found.get(which).add(new Row(columns));
    }
    for (int i = 0; i < lookups.size(); i++) {
      found.set(i, lookups.get(i).sorted(found.get(i)));
    }
    return found;
  }

  /** Finds a place of its type for each column, and adds those that are missing. */
  private int[] take(List<String> places, List<String> types) {
    int[] taken = new int[types.size()];
    boolean[] used = new boolean[places.size() + types.size()];
    for (int column = 0; column < taken.length; column++) {
      int place = 0;
      while (place < places.size()
          && (used[place] || !places.get(place).equals(types.get(column)))) {
        place++;
      }
      if (place == places.size()) {
        places.add(types.get(column));
      }
      used[place] = true;
      taken[column] = place;
    }
    return taken;
  }

  private void branch(Sql all, int which, List<String> places, int[] taken) {
    List<String> columns = new ArrayList<>();
    for (String type : places) {
      columns.add("cast(null as " + type + ")");
    }
    List<String> names = new ArrayList<>();
    for (int column = 0; column < taken.length; column++) {
      names.add("c" + column);
      columns.set(taken[column], "f.c" + column);
    }
    all.add("select " + which + ", " + String.join(", ", columns) + " from (")
        .add(selection)
        .add(") f(" + String.join(", ", names) + ")");
  }

  private List<String> types(EntityManager em) {
    return TYPES.computeIfAbsent(name, unknown -> selection.types(em));
  }

  private List<Row> sorted(List<Row> rows) {
    return order.stream()
        .map(Row::by)
        .reduce(Comparator::thenComparing)
        .map(comparator -> rows.stream().sorted(comparator).toList())
        .orElse(rows);
  }
}
