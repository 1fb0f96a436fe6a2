package org.parvis.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.parvis.shared.Text;

/** An area of competence, shared by all who name it alike. */
@Entity
public class Skill {

  public static final int LONGEST_NAME = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parvis_id")
  private Long id;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  protected Skill() {}

  public Skill(String name) {
    this.name = Text.required(name, LONGEST_NAME, "person.field.skill");
    this.nameKey = Text.fold(this.name);
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }
}
