package org.parvis.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A line of a roster: what is to be done with it, until it is done. */
@Entity
@Table(name = "roster_row")
public class RosterRow {

  @EmbeddedId private Key key = new Key();

  @Enumerated(EnumType.STRING)
  private RowState state = RowState.READY;

  @Enumerated(EnumType.STRING)
  private Reason reason;

  private String about;
  @Embedded private RosterCells cells;

  @Column(name = "person_id")
  private Long personId;

  protected RosterRow() {}

  RosterRow(long rosterId, RosterLine line) {
    key.rosterId = rosterId;
    key.line = line.number();
    cells = new RosterCells(line);
    try {
      cells.check(line);
    } catch (RowRefused refused) {
      refuse(refused.reason(), refused.about());
    }
  }

  final void refuse(Reason why, String aboutWhat) {
    state = RowState.INVALID;
    reason = why;
    about = aboutWhat;
  }

  void repeats(int earlierLine) {
    state = RowState.DUPLICATE;
    about = Integer.toString(earlierLine);
  }

  void isKnown() {
    state = RowState.KNOWN;
  }

  void create(long newPersonId) {
    state = RowState.CREATED;
    personId = newPersonId;
  }

  boolean isReady() {
    return state == RowState.READY;
  }

  int line() {
    return key.line;
  }

  RosterCells cells() {
    return cells;
  }

  /** Which line of which roster. */
  @Embeddable
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "roster_id")
    private long rosterId;

    private int line;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.rosterId == rosterId && key.line == line;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * rosterId + line);
    }
  }
}
