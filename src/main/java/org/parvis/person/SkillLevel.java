package org.parvis.person;

/** How far a person has come in a skill, by their own word. */
public enum SkillLevel {
  LEARNING,
  PRACTISING,
  MASTERING,
  TEACHING
}
