package org.parvis.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.parvis.shared.Text;

/** Colleagues whom someone invites to a community all at once, and how far that has got. */
@Entity
@Table(name = "community_guest_list")
public class GuestList {

  private static final int LONGEST_VALUE = 119;

  /** How far it has got. */
  public enum State {
    RUNNING,
    DONE,
    /** Who brought it may not invite any more: the rest of it is left. */
    STOPPED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  @Column(name = "community_id")
  private Long communityId;

  @Column(name = "brought_by")
  private Long broughtBy;

  @Column(name = "brought_at")
  private Instant broughtAt;

  @Column(name = "submit_key")
  private String submitKey;

  @Enumerated(EnumType.STRING)
  private GuestSource source;

  @Column(name = "source_value")
  private String sourceValue;

  @Enumerated(EnumType.STRING)
  private State state = State.RUNNING;

  @Column(name = "ended_at")
  private Instant endedAt;

  private String word;

  @Version private int version;

  protected GuestList() {}

  /**
   * @param value the department or the site, null for a list
   * @param submitKey made once for the form: sent twice, there is one list
   */
  GuestList(
      long communityId,
      long broughtBy,
      GuestSource source,
      String value,
      String submitKey,
      Instant broughtAt) {
    this.communityId = communityId;
    this.broughtBy = broughtBy;
    this.source = source;
    this.sourceValue = value == null ? null : Text.excerpt(value, LONGEST_VALUE);
    this.submitKey = submitKey;
    this.broughtAt = broughtAt;
  }

  void end(Instant at) {
    state = State.DONE;
    endedAt = at;
  }

  void stop(Instant at) {
    state = State.STOPPED;
    endedAt = at;
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  Long id() {
    return id;
  }

  long communityId() {
    return communityId;
  }

  long broughtBy() {
    return broughtBy;
  }

  /** With which word they are invited, null for none. */
  void say(String newWord) {
    word = newWord;
  }

  String word() {
    return word;
  }
}
