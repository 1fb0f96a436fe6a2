package org.parvis.person;

/**
 * A skill on a profile.
 *
 * @param proof one line, null without one
 */
public record ProfileSkill(String name, SkillLevel level, String proof) {}
