package org.parvis.person;

/** A value in use, and by how many people. */
public record Facet(String value, long count) {}
