package org.parvis.thanks;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.parvis.content.Content;
import org.parvis.person.Skill;

/** A thank-you for a skill; who says it, when and to whom it can be seen stands on its label. */
@Entity
public class Thanks {

  @Id private Long id;

  @OneToOne(fetch = FetchType.LAZY)
  @MapsId
  @JoinColumn(name = "id")
  private Content content;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "skill_id")
  private Skill skill;

  protected Thanks() {}

  public Thanks(Content content, Skill skill) {
    this.content = content;
    this.skill = skill;
  }
}
