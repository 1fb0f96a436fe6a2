package org.parvis.thanks;

/** How often a person was thanked for a skill. */
public record ThanksFor(String skill, long count) {}
