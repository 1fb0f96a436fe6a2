package org.parvis.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.parvis.shared.Text;

/** A file of colleagues that an administrator has brought, and how far its work has got. */
@Entity
public class Roster {

  private static final int LONGEST_NAME = 190;
  private static final int LONGEST_IGNORED = 490;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "brought_by")
  private long broughtBy;

  @Column(name = "brought_at")
  private Instant broughtAt;

  @Column(name = "file_name")
  private String fileName;

  private String ignored;

  @Enumerated(EnumType.STRING)
  private RosterState state = RosterState.READ;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  protected Roster() {}

  Roster(long broughtBy, String fileName, Instant broughtAt) {
    this.broughtBy = broughtBy;
    this.broughtAt = broughtAt;
    String name = Text.excerpt(fileName, LONGEST_NAME);
    this.fileName = name.isEmpty() ? "csv" : name;
  }

  /** Says which columns nothing was made of. */
  void ignore(List<String> headers) {
    ignored = headers.isEmpty() ? null : Text.excerpt(String.join(", ", headers), LONGEST_IGNORED);
  }

  /** Lets the work begin; a second time does nothing. */
  void start() {
    if (state == RosterState.READ) {
      state = RosterState.RUNNING;
    }
  }

  void end(Instant at) {
    state = RosterState.DONE;
    endedAt = at;
  }

  boolean isRunning() {
    return state == RosterState.RUNNING;
  }

  boolean isRead() {
    return state == RosterState.READ;
  }

  Long id() {
    return id;
  }

  long broughtBy() {
    return broughtBy;
  }
}
