package org.parvis.storage;

import java.time.Instant;
import java.util.Comparator;

/** A row that SQL has found, read column by column as the entities' converters would. */
public record Row(Object[] columns) {

  private static final InstantConverter INSTANTS = new InstantConverter();

  /** A column that is never null. */
  public long number(int column) {
    return ((Number) columns[column]).longValue();
  }

  /** A column that may be null. */
  public Long numberOrNull(int column) {
    return isNull(column) ? null : number(column);
  }

  public String text(int column) {
    return (String) columns[column];
  }

  /** A moment, null for none. */
  public Instant instant(int column) {
    return INSTANTS.convertToEntityAttribute(numberOrNull(column));
  }

  /** By a column of numbers, the smallest first and null last. */
  static Comparator<Row> by(int column) {
    return Comparator.comparing(
        row -> row.numberOrNull(column), Comparator.nullsLast(Comparator.naturalOrder()));
  }

  public boolean isNull(int column) {
    return columns[column] == null;
  }
}
