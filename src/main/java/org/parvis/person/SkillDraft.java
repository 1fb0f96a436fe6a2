package org.parvis.person;

/** A line of the skills editor, as typed. */
public class SkillDraft implements java.io.Serializable {

  private static final long serialVersionUID = 1;

  private String name;
  private SkillLevel level = SkillLevel.PRACTISING;
  private String proof;

  /** An empty line. */
  public SkillDraft() {}

  public SkillDraft(String name, SkillLevel level, String proof) {
    this.name = name;
    this.level = level;
    this.proof = proof;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public SkillLevel getLevel() {
    return level;
  }

  public void setLevel(SkillLevel level) {
    this.level = level;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
