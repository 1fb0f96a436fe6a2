package org.parvis.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.parvis.shared.Text;

/** A person's skill, with a level and a line of proof. */
@Entity
@Table(name = "person_skill")
public class PersonSkill {

  @EmbeddedId private Key key = new Key();

  @ManyToOne(fetch = FetchType.LAZY)
  @MapsId("personId")
  @JoinColumn(name = "person_id")
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY)
  @MapsId("skillId")
  @JoinColumn(name = "skill_id")
  private Skill skill;

  @Enumerated(EnumType.STRING)
  private SkillLevel level;

  private String proof;

  /** The line of proof that its owner keeps to themselves. */
  @Column(name = "own_proof")
  private String ownProof;

  protected PersonSkill() {}

  public PersonSkill(Person person, Skill skill, SkillLevel level, String proof) {
    this.person = person;
    this.skill = skill;
    show(level, proof);
  }

  public final void show(SkillLevel newLevel, String newProof) {
    level = newLevel == null ? SkillLevel.PRACTISING : newLevel;
    String line = Text.optional(newProof, 300, "person.field.proof");
    boolean own = person.withholds(ProfileField.PROOF);
    proof = own ? null : line;
    ownProof = own ? line : null;
  }

  Person person() {
    return person;
  }

  Skill skill() {
    return skill;
  }

  String nameKey() {
    return skill.nameKey();
  }

  SkillDraft draft() {
    return new SkillDraft(skill.name(), level, ownProof == null ? proof : ownProof);
  }

  /** Whose skill it is, and which. */
  @Embeddable
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "skill_id")
    private long skillId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.personId == personId && key.skillId == skillId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * personId + skillId);
    }
  }
}
