package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A line of a list of guests: whom it means, and what has become of them. */
@Entity
@Table(name = "community_guest")
@IdClass(GuestLine.Key.class)
public class GuestLine {

  static final int LONGEST = 254;

  @Id
  @Column(name = "list_id")
  private Long listId;

  @Id private Integer line;

  private String typed;

  @Column(name = "person_id")
  private Long personId;

  @Enumerated(EnumType.STRING)
  private GuestState state = GuestState.WAITING;

  protected GuestLine() {}

  /** As someone wrote it. */
  GuestLine(long listId, int line, String typed) {
    this.listId = listId;
    this.line = line;
    this.typed = typed.substring(0, Math.min(typed.length(), LONGEST));
  }

  /** Someone who is known already. */
  GuestLine(long listId, int line, long personId) {
    this.listId = listId;
    this.line = line;
    this.personId = personId;
  }

  void means(Long newPersonId) {
    personId = newPersonId;
  }

  void becomes(GuestState newState) {
    state = newState;
  }

  String typed() {
    return typed;
  }

  /** Null as long as nobody has looked, and if nobody was found. */
  Long personId() {
    return personId;
  }

  /** Which line of which list. */
  public record Key(Long listId, Integer line) implements Serializable {}
}
