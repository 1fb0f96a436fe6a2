package org.parvis.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** How one person wants to hear of one kind of thing, where they have chosen. */
@Entity
@Table(name = "notification_choice")
public class Choice {

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Bell bell;

  @Enumerated(EnumType.STRING)
  private Rhythm mail;

  /** Whether the bell tells of it. */
  public enum Bell {
    RINGS,
    SILENT
  }

  protected Choice() {}

  Choice(long personId, Kind kind) {
    this.key = new Key(personId, kind);
    this.bell = Bell.RINGS;
    this.mail = kind.usual();
  }

  void choose(Bell newBell, Rhythm newMail) {
    bell = newBell;
    mail = newMail;
  }

  void noMail() {
    mail = Rhythm.NEVER;
  }

  Kind kind() {
    return key.kind;
  }

  Bell bell() {
    return bell;
  }

  Rhythm mail() {
    return mail;
  }

  /** Whose, about what. */
  @Embeddable
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "person_id")
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    protected Key() {}

    Key(long personId, Kind kind) {
      this.personId = personId;
      this.kind = kind;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.personId.equals(personId) && key.kind == kind;
    }

    @Override
    public int hashCode() {
      return Objects.hash(personId, kind);
    }
  }
}
