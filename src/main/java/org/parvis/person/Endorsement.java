package org.parvis.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import org.parvis.shared.Text;

/**
 * A colleague's word for a skill, at most one by each of them. It stays when the skill leaves the
 * profile, unseen, and is there again when the skill is.
 */
@Entity
@IdClass(Endorsement.Key.class)
public class Endorsement {

  public static final int LONGEST_WORD = 200;

  @Id
  @Column(name = "person_id")
  private Long personId;

  @Id
  @Column(name = "skill_id")
  private Long skillId;

  @Id
  @Column(name = "endorser_id")
  private Long endorserId;

  private String word;

  @Column(name = "endorsed_at")
  private Instant endorsedAt;

  protected Endorsement() {}

  public Endorsement(Key key, Instant endorsedAt) {
    this.personId = key.personId();
    this.skillId = key.skillId();
    this.endorserId = key.endorserId();
    this.endorsedAt = endorsedAt;
  }

  /** Says how the colleague knows; nothing typed leaves the tap alone. */
  public final void say(String newWord) {
    word = Text.optional(newWord, LONGEST_WORD, "person.field.word");
  }

  String word() {
    return word;
  }

  /** Whose skill, which, and by whom. */
  public record Key(Long personId, Long skillId, Long endorserId) implements Serializable {}
}
