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
    this.nameKey = key(this.name);
  }

  /** What makes two names one skill: case and accents don't count. */
  static String key(String name) {
    return Text.key(name, 2 * LONGEST_NAME);
  }

  /** The pattern, with {@code !} as escape, of the keys that start so. */
  static String startingWith(String key) {
    return key.replaceAll("[!%_]", "!$0") + "%";
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  String nameKey() {
    return nameKey;
  }
}
